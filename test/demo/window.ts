// The extension in a browser window, on its own practice page, until somebody closes it.
import { type BrowserName, BUILT, launch } from '../browsers/launch';

const name = process.argv[2] as BrowserName;
const browser = await launch(name, { extension: BUILT[name], headless: false, keepWelcome: true });
console.log(`${browser.version} is open: rest the pointer on an underlined name. Close the window to end.`);
process.once('SIGINT', () => void browser.close());
await browser.closed;
await browser.close();
