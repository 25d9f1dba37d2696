import * as story from 'virtual:story';
import { render } from 'preact';
import { speakInterfaceLanguage } from '../../components/language';
import { Popup } from './Popup';

speakInterfaceLanguage(document);
render(<Popup story={story} />, document.body);
