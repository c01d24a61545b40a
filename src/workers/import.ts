import { buildImportAnswer } from '../ingest/answerImport.ts';
import type { ImportMessage } from '../ingest/importMessage.ts';

const answer = buildImportAnswer((message) => self.postMessage(message));

self.onmessage = ({ data }: MessageEvent<ImportMessage>) => answer(data);
