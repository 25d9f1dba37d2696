import { basicSetup, EditorView } from 'codemirror';

const view = new EditorView({ doc: 'ByteDance. ', extensions: [basicSetup], parent: document.querySelector('#editor') });
view.focus();
view.dispatch({ selection: { anchor: 11 } });
window.state = () => [view.state.doc.toString(), view.state.selection.main.head];
