import type { Ref } from 'preact';
import { i18n } from '#i18n';
import { Icon } from './Icon';
import { OtherNames } from './OtherNames';
import type { CardEntity } from './story-lookup';

/** Where the way back leads, and the step itself. */
export type BackStep = { readonly label: string; readonly go: () => void };

type BarProps = {
  entity: CardEntity | undefined;
  back: BackStep | undefined;
  onPin: (() => void) | undefined;
  isPinned: boolean;
  onClose: (() => void) | undefined;
};

/** What stays above the card's text while it scrolls: the way back, or else what sort of thing this is; the way out. */
export function CardBar({ entity, back, onPin, isPinned, onClose }: BarProps) {
  return (
    <div class="bar">
      {back ? (
        <button type="button" class="back" onClick={back.go}>
          <Icon name="back" />
          <span class="said-aloud">{i18n.t('card.back')} </span>
          <bdi>{back.label}</bdi>
        </button>
      ) : (
        entity && <Kind entity={entity} />
      )}
      <span class="tools">
        {onPin && <Tool name="pin" onPress={onPin} />}
        {isPinned && <Tool name="move" class="handle" />}
        {onClose && <Tool name="close" class="close" onPress={onClose} />}
      </span>
    </div>
  );
}

type ToolProps = { name: 'pin' | 'move' | 'close'; class?: string; onPress?: () => void };

function Tool({ name, class: more = '', onPress }: ToolProps) {
  return (
    <button
      type="button"
      class={`icon-button ${more}`}
      aria-label={i18n.t(`card.${name}`)}
      title={i18n.t(`card.${name}`)}
      onClick={onPress}
    >
      <Icon name={name} />
    </button>
  );
}

type HeadProps = {
  entity: CardEntity;
  storyLanguage: string;
  headRef: Ref<HTMLHeadingElement>;
  hasKind: boolean;
};

/** The name, with its other names. */
export function CardHead({ entity, storyLanguage, headRef, hasKind }: HeadProps) {
  return (
    <div>
      {hasKind && <Kind entity={entity} />}
      <h2 ref={headRef} tabIndex={-1} dir="auto" lang={storyLanguage}>
        {entity.name}
      </h2>
      <OtherNames entity={entity} />
    </div>
  );
}

function Kind({ entity }: { entity: CardEntity }) {
  return <p class="label">{i18n.t(`kind.${entity.kind}`)}</p>;
}
