import { useId } from "react";
import { fieldOf, parametersIn, readField, SELECTION } from "../../state/statement-parameters.ts";
import { words } from "../../words/words.ts";
import { useClew, useSlice } from "../clew-context.ts";

/** A field for each parameter that the statement uses. */
export function ParameterForm() {
  const { console: cypher } = useClew();
  const statement = useSlice(cypher.store, (state) => state.statement);
  const names = parametersIn(statement);
  if (names.length === 0) return null;
  return (
    <fieldset className="parameters">
      <legend className="unseen">{words().statement.parameters}</legend>
      {names.map((name) => (name === SELECTION ? <SelectionField key={name} /> : <Field key={name} name={name} />))}
    </fieldset>
  );
}

function SelectionField() {
  const { view } = useClew();
  const selected = useSlice(view, (state) => state.selectedNodes.size);
  return (
    <div className="parameter">
      <span className="parameter-name">${SELECTION}</span>
      <output className="dim">
        {selected === 0 ? words().statement.nothingSelected : words().statement.selected(selected)}
      </output>
    </div>
  );
}

function Field({ name }: { readonly name: string }) {
  const { console: cypher } = useClew();
  const text = useSlice(cypher.store, ({ fields }) => fieldOf(fields, name));
  const problem = useSlice(cypher.store, ({ fieldProblems }) =>
    Object.hasOwn(fieldProblems, name) ? fieldProblems[name] : undefined,
  );
  const id = useId();
  const read = text === "" ? null : readField(text);
  const kind = read && "kind" in read ? read.kind : null;
  return (
    <div className="parameter">
      <label htmlFor={id} className="parameter-name">
        <bdi>${name}</bdi>
      </label>
      <textarea
        id={id}
        rows={Math.min(4, text.split("\n").length)}
        spellCheck={false}
        placeholder={words().statement.placeholder}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        onChange={({ target }) =>
          cypher.store.setState(({ fields, fieldProblems }) => ({
            fields: { ...fields, [name]: target.value },
            fieldProblems: Object.fromEntries(Object.entries(fieldProblems).filter(([other]) => other !== name)),
          }))
        }
      />
      <span id={`${id}-note`} className={problem ? "field-problem" : "dim"} role={problem ? "alert" : undefined}>
        {problem ?? kind}
      </span>
    </div>
  );
}
