import { render } from 'preact';
import { i18n } from '#i18n';
import { speakInterfaceLanguage } from '../../components/language';
import { startPractice } from './practice';
import { WelcomePage } from './WelcomePage';

speakInterfaceLanguage(document);
document.title = i18n.t('extName');
render(<WelcomePage />, document.body);

const practice = document.getElementById('practice');
if (practice) startPractice(practice);
