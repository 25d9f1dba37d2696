import { parseRichText, type RichTextRun } from '../data/rich-text';
import { EntityName, type OnEntity } from './EntityName';

type Props = {
  text: string;
  onEntity: OnEntity;
  /** The entity that this text is about: its own name needs no link. */
  self?: string | undefined;
};

/** Names up to this length are never broken, not even at their hyphens: "Lee Kai-fu". */
const WHOLE = 20; // characters

/** A sentence in which names lead to their cards. Everything in it is text, whatever it looks like. */
export function RichText({ text, onEntity, self }: Props) {
  return <>{parseRichText(text).map((run) => showRun(run, onEntity, self))}</>;
}

function showRun({ text, entity }: RichTextRun, onEntity: OnEntity, self: string | undefined) {
  if (!entity) return text;
  const name = text.length > WHOLE ? text : <span class="whole">{text}</span>;
  if (entity === self) return name;
  return (
    <EntityName entity={entity} onEntity={onEntity}>
      {name}
    </EntityName>
  );
}
