import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('ByteDance. ')])]);
const view = new EditorView(document.querySelector('#editor'), { state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }) });
view.focus();
window.state = () => [view.state.doc.textContent, view.state.selection.head, getSelection().focusOffset];
