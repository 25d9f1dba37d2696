import { render } from 'preact';
import { i18n } from '#i18n';
import { startPage } from '../../components/start-page';
import { startPractice } from './practice';
import { WelcomePage } from './WelcomePage';

const shown = startPage(() => {
  document.title = i18n.t('extName');
  render(<WelcomePage />, document.body);
});
void shown.then(() => {
  const practice = document.getElementById('practice');
  if (practice) startPractice(practice);
});
