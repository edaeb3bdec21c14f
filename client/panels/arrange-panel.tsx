import { useId, useState } from "react";
import { type ArrangeScope, arrangePicture, countToArrange } from "../state/arrange.ts";
import { LAYOUTS, type Layout, type LayoutField } from "../state/layouts.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { FloatPanel } from "./float-panel.tsx";

/** The layouts, each with the form that its record asks for. */
export function ArrangePanel() {
  const clew = useClew();
  useSlice(clew.view, (view) => view.graphVersion);
  const selected = useSlice(clew.view, (view) => view.selectedNodes.size);
  const w = words().arrangePanel;
  const [layout, setLayout] = useState<Layout | undefined>(LAYOUTS[0]);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [wholeAnyway, setWholeAnyway] = useState(false);
  const name = useId();
  const close = () => clew.page.setState({ toolPanel: null });
  const scope: ArrangeScope = selected > 1 && !wholeAnyway ? "selection" : "all";
  const count = countToArrange(clew, scope);
  const tooMany = layout !== undefined && count > layout.most;
  return (
    <FloatPanel title={w.title} className="arrange" first="input:checked" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (layout && !tooMany) void arrangePicture(clew, layout, values, scope);
        }}
      >
        <fieldset>
          <legend className="unseen">{w.layout}</legend>
          {LAYOUTS.map((entry) => (
            <label key={entry.id} className="arrange-layout">
              <input type="radio" name={name} checked={entry === layout} onChange={() => setLayout(entry)} />
              <span>
                {entry.label()}
                <small>{entry.hint()}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {layout?.fields.map((field) => (
          <Field
            key={`${layout.id} ${field.key}`}
            field={field}
            value={values[field.key]}
            onChange={(value) => setValues({ ...values, [field.key]: value })}
          />
        ))}
        {selected > 1 ? (
          <label className="arrange-scope">
            <input type="checkbox" checked={!wholeAnyway} onChange={({ target }) => setWholeAnyway(!target.checked)} />
            {w.onlySelected(selected)}
          </label>
        ) : null}
        <button type="submit" className="button primary" disabled={tooMany || count === 0}>
          {w.arrange(count)}
        </button>
        {tooMany ? <p className="dim">{w.tooMany(layout.label(), layout.most)}</p> : null}
        <p className="dim">{w.pinnedStay}</p>
      </form>
    </FloatPanel>
  );
}

interface FieldProps {
  readonly field: LayoutField;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

function Field({ field, value, onChange }: FieldProps) {
  const { graph } = useClew();
  const choices = field.choices(graph);
  return (
    <label className="arrange-field">
      {field.label()}
      <select value={value ?? choices[0]?.value} onChange={({ target }) => onChange(target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
