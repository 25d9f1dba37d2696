import Quill from 'quill';

const quill = new Quill('#editor');
quill.setText('ByteDance. ');
quill.setSelection(11, 0);
window.state = () => [quill.getText(), quill.getSelection()?.index];
