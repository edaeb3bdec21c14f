import { Copy, Download } from "lucide-react";
import { useId, useState } from "react";
import type { PictureFormat } from "../graph/sheet-content.ts";
import { copyPicture, defaultTitle, savePicture } from "../state/picture-file.ts";
import { words } from "../words/words.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { PanelHeader } from "./panel-header.tsx";
import { usePanelKeyboard } from "./use-panel-keyboard.ts";

const FORMATS: readonly { readonly name: "twice" | "fourTimes" | "svg"; readonly format: PictureFormat }[] = [
  { name: "twice", format: { kind: "png", scale: 2 } },
  { name: "fourTimes", format: { kind: "png", scale: 4 } },
  { name: "svg", format: { kind: "svg" } },
];

/** Makes a file of what the canvas shows, or copies it. It lies over the canvas, but not in the picture. */
export function PicturePanel() {
  const clew = useClew();
  const [chosen, setChosen] = useState(0);
  const [title, setTitle] = useState(() => defaultTitle(clew));
  const [legend, setLegend] = useState(true);
  const [sources, setSources] = useState(true);
  const working = useSlice(clew.busy, ({ works }) => works.some(({ label }) => label === words().pictureFile.making));
  const group = useId();
  const close = () => clew.page.setState({ toolPanel: null });
  const keyboard = usePanelKeyboard("input[type=text]", close);
  const wish = { title, legend, sources };
  const w = words().picturePanel;
  const format = FORMATS[chosen]?.format ?? { kind: "svg" };
  return (
    <section {...keyboard} className="float picture" role="dialog" aria-label={w.name}>
      <PanelHeader title={w.title} onClose={close} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!working) void savePicture(clew, wish, format);
        }}
      >
        <label className="picture-title">
          {w.titleOfPicture}
          <input type="text" value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
        </label>
        <fieldset>
          <legend className="unseen">{w.format}</legend>
          {FORMATS.map(({ name }, index) => (
            <label key={name} className="picture-format">
              <input type="radio" name={group} checked={index === chosen} onChange={() => setChosen(index)} />
              <span>
                {w[name].label}
                <small>{w[name].hint}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="picture-part">
          <input type="checkbox" checked={legend} onChange={({ target }) => setLegend(target.checked)} />
          {w.legend}
        </label>
        <label className="picture-part">
          <input type="checkbox" checked={sources} onChange={({ target }) => setSources(target.checked)} />
          {w.sources}
        </label>
        <div className="picture-buttons">
          {/* Not `disabled` meanwhile: that would take the keyboard from the button that was just pressed. */}
          <button type="submit" className="button primary" aria-disabled={working}>
            <Download size={14} strokeWidth={1.5} aria-hidden="true" />
            {w.save}
          </button>
          <button
            type="button"
            className="button"
            disabled={format.kind !== "png"}
            aria-disabled={working}
            title={format.kind === "png" ? undefined : w.onlyPng}
            onClick={() => {
              if (format.kind === "png" && !working) void copyPicture(clew, wish, format.scale);
            }}
          >
            <Copy size={14} strokeWidth={1.5} aria-hidden="true" />
            {w.copy}
          </button>
        </div>
      </form>
    </section>
  );
}
