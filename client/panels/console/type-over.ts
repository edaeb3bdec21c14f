import { EditorView } from "@codemirror/view";

/**
 * Types several lines, or over what is selected, in the document and not in the page: a browser that parts lines or empties
 * them itself writes style attributes, which the page's policy forbids, and complains of that in its console.
 */
export const typeOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to } = view.state.selection.main;
    const text = event.inputType === "insertText" ? event.data : null;
    if (text === null || view.composing) return false;
    if (from === to && !/[\r\n]/.test(text)) return false;
    // A whole text asks for no completion.
    const userEvent = text.length > 1 ? "input.paste" : "input.type";
    const typed = () => view.state.update(view.state.replaceSelection(text), { userEvent, scrollIntoView: true });
    // Those that close brackets, say, have the first word, as with all that is typed.
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, text, typed))) view.dispatch(typed());
    event.preventDefault();
    return true;
  },
});
