type Props = { label: string; onFile: (file: File) => void };

/** Asks for a JSON file. The same one may be chosen again, once it has been mended. */
export function FileButton({ label, onFile }: Props) {
  return (
    <label class="text-button file">
      {label}
      <input
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
