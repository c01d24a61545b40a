import { acceptCleared } from '../../queries/useStoreState.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/feedback/Notice.tsx';

interface StoreNoticeProps {
  readonly kind: 'memory' | 'newer' | 'damaged' | 'cleared' | 'restored';
}

/** What every page says where the library is not simply kept on disk. */
export function StoreNotice({ kind }: StoreNoticeProps) {
  switch (kind) {
    case 'memory':
      return (
        <Notice title="Held in memory only" announce="polite">
          This browser gives the app no storage (private browsing, or a setting of this computer). What you
          import here is gone when you close this tab: <a href="#/data">save it to a file</a> first.
        </Notice>
      );
    case 'newer':
      return (
        <Notice title="A newer version is open in another tab" announce="alert">
          It has taken the library over; this tab no longer reads or changes it, and nothing is lost. Load
          this page again.
        </Notice>
      );
    case 'damaged':
      return (
        <Notice title="Part of the library cannot be read" announce="alert">
          What is sound can still be looked at and saved. <a href="#/repair">Check and repair the library</a>
        </Notice>
      );
    case 'cleared':
      return (
        <Notice title="The library that was here is gone" announce="alert">
          <p>
            The browser, or somebody using it, cleared the data of this site. Open your last workspace file on
            the <a href="#/data">Data page</a> to have it back.
          </p>
          <Button look="outline" onPress={acceptCleared}>
            Do not say this again
          </Button>
        </Notice>
      );
    case 'restored':
      return (
        <Notice title="The library was brought back from its copy" announce="polite">
          The browser had lost it, which can happen when it is ended in the middle of a save. All that was
          saved is here; only a save that was under way can be missing. <a href="#/data">Save it to a file</a>{' '}
          now.
        </Notice>
      );
  }
}
