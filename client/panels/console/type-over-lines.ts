import { EditorView } from "@codemirror/view";

/**
 * Types over a selection of several lines in the document, not in the page: a browser that joins the lines itself writes
 * style attributes, which the page's policy forbids, and complains of that in its console.
 */
export const typeOverLines = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to } = view.state.selection.main;
    const text = event.inputType === "insertText" ? event.data : null;
    if (text === null || view.composing || view.state.doc.lineAt(from).to >= to) return false;
    const typed = () => view.state.update(view.state.replaceSelection(text), { userEvent: "input.type" });
    // Those that close brackets, say, have the first word, as with all that is typed.
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, text, typed))) view.dispatch(typed());
    event.preventDefault();
    return true;
  },
});
