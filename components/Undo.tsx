import { i18n } from '#i18n';
import type { SettingsControl } from './use-settings';

/** What has just been done, said aloud as well, and the way back. */
export function Undo({ done, undo }: Pick<SettingsControl, 'done' | 'undo'>) {
  return (
    <p class="undo source" role="status">
      {done !== null && (
        <>
          <span>{done}</span>
          <button type="button" class="text-button" onClick={undo}>
            {i18n.t('settings.undo')}
          </button>
        </>
      )}
    </p>
  );
}
