import { Copy, Download } from "lucide-react";
import { useId, useState } from "react";
import type { PictureFormat } from "../graph/sheet-content.ts";
import { copyPicture, defaultTitle, savePicture } from "../state/picture-file.ts";
import { useClew, useSlice } from "./clew-context.ts";
import { PanelHeader } from "./panel-header.tsx";
import { usePanelKeyboard } from "./use-panel-keyboard.ts";

const FORMATS: readonly { readonly label: string; readonly hint: string; readonly format: PictureFormat }[] = [
  { label: "PNG, twice the size", hint: "For screens and documents", format: { kind: "png", scale: 2 } },
  { label: "PNG, four times the size", hint: "For print", format: { kind: "png", scale: 4 } },
  { label: "SVG", hint: "Lines and text, at any size", format: { kind: "svg" } },
];

/** Makes a file of what the canvas shows, or copies it. It lies over the canvas, but not in the picture. */
export function PicturePanel() {
  const clew = useClew();
  const [chosen, setChosen] = useState(0);
  const [title, setTitle] = useState(() => defaultTitle(clew));
  const [legend, setLegend] = useState(true);
  const [sources, setSources] = useState(true);
  const working = useSlice(clew.busy, ({ works }) => works.some(({ label }) => label === "Making the picture"));
  const name = useId();
  const close = () => clew.page.setState({ toolPanel: null });
  const keyboard = usePanelKeyboard("input[type=text]", close);
  const wish = { title, legend, sources };
  const format = FORMATS[chosen]?.format ?? { kind: "svg" };
  return (
    <section {...keyboard} className="float picture" role="dialog" aria-label="Picture">
      <PanelHeader title="Picture of what is in view" onClose={close} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!working) void savePicture(clew, wish, format);
        }}
      >
        <label className="picture-title">
          Title
          <input type="text" value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
        </label>
        <fieldset>
          <legend className="unseen">Format</legend>
          {FORMATS.map(({ label, hint }, index) => (
            <label key={label} className="picture-format">
              <input type="radio" name={name} checked={index === chosen} onChange={() => setChosen(index)} />
              <span>
                {label}
                <small>{hint}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <label className="picture-part">
          <input type="checkbox" checked={legend} onChange={({ target }) => setLegend(target.checked)} />
          Legend of the signs that occur
        </label>
        <label className="picture-part">
          <input type="checkbox" checked={sources} onChange={({ target }) => setSources(target.checked)} />
          List of sources
        </label>
        <div className="picture-buttons">
          {/* Not `disabled` meanwhile: that would take the keyboard from the button that was just pressed. */}
          <button type="submit" className="button primary" aria-disabled={working}>
            <Download size={14} strokeWidth={1.5} aria-hidden="true" />
            Save file
          </button>
          <button
            type="button"
            className="button"
            disabled={format.kind !== "png"}
            aria-disabled={working}
            title={format.kind === "png" ? undefined : "Clipboards take PNG"}
            onClick={() => {
              if (format.kind === "png" && !working) void copyPicture(clew, wish, format.scale);
            }}
          >
            <Copy size={14} strokeWidth={1.5} aria-hidden="true" />
            Copy
          </button>
        </div>
      </form>
    </section>
  );
}
