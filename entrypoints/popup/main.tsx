import * as story from 'virtual:story';
import { render } from 'preact';
import { speakInterfaceLanguage } from '../../components/language';
import { readActivePage } from '../../extension/active-page';
import { Popup } from './Popup';

speakInterfaceLanguage(document);
render(<Popup story={story} page={readActivePage()} />, document.body);
