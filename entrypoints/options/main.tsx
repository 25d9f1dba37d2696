import * as story from 'virtual:story';
import { render } from 'preact';
import { i18n } from '#i18n';
import { speakInterfaceLanguage } from '../../components/language';
import { OptionsPage } from './OptionsPage';

speakInterfaceLanguage(document);
document.title = i18n.t('options.title');
render(<OptionsPage story={story} />, document.body);
