import * as story from 'virtual:story';
import { render } from 'preact';
import { startPage } from '../../components/start-page';
import { Popup } from './Popup';
import { widenInTab } from './widen-in-tab';

void widenInTab();
void startPage(() => render(<Popup story={story} />, document.body));
