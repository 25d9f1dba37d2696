import * as story from 'virtual:story';
import { render } from 'preact';
import { i18n } from '#i18n';
import { startPage } from '../../components/start-page';
import { OptionsPage } from './OptionsPage';

void startPage(() => {
  document.title = i18n.t('options.title');
  render(<OptionsPage story={story} />, document.body);
});
