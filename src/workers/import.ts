import { buildImportAnswer } from '../ingest/answerImport.ts';
import type { ImportMessage } from '../ingest/importMessage.ts';
import { waitForRead } from './waitForRead.ts';

const answer = buildImportAnswer((message) => self.postMessage(message), waitForRead);

self.onmessage = ({ data }: MessageEvent<ImportMessage>) => answer(data);
