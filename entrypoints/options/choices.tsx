import type { ComponentChildren } from 'preact';

type SectionProps = { title: string; note?: string; children: ComponentChildren };

/** A part of the options under its heading. */
export function Section({ title, note, children }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
      {note && <p class="source">{note}</p>}
      {children}
    </section>
  );
}

type RadiosProps<Value extends string> = {
  name: string;
  title: string;
  /** Where the heading above says it already. */
  isTitleSaid?: boolean;
  options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  value: Value;
  onChoose: (value: Value, label: string) => void;
};

/** One of several. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { name, title, isTitleSaid = false, options, value, onChoose } = props;
  return (
    <fieldset>
      <legend class={isTitleSaid ? 'said-aloud' : 'label'}>{title}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value, option.label)}
          />
          <span lang={option.lang}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

type CheckProps = {
  label: string;
  /** Its name among others with the same label. */
  name?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
};

/** Yes or no. */
export function Check({ label, name, isOn, onChange }: CheckProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        aria-label={name}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

type RowProps = { children: ComponentChildren; action: string; label: string; onPress: () => void };

/** A line of a list, with what can be done about it. */
export function Row({ children, action, label, onPress }: RowProps) {
  return (
    <li>
      <span>{children}</span>
      <button type="button" class="text-button" aria-label={label} onClick={onPress}>
        {action}
      </button>
    </li>
  );
}
