import type { Words } from "../words.ts";

export const helpDialog: Words["helpDialog"] = {
  title: "Teclas y gestos",
  pointer: "Ratón y pantalla táctil",
  gestures: [
    { what: "Seleccionar", how: "Clic" },
    { what: "Añadir a la selección", how: "Clic con Mayús o Ctrl, pulsación larga" },
    { what: "Seleccionar con recuadro o lazo", how: "Arrastrar con Mayús o Alt, o una herramienta" },
    { what: "Expandir o contraer", how: "Doble clic" },
    { what: "Menú", how: "Clic derecho, pulsación larga" },
    { what: "Mover y fijar", how: "Arrastrar una entidad" },
    { what: "Mover una nota, editarla", how: "Arrastrar, doble clic" },
    { what: "Mover la imagen", how: "Arrastrar el lienzo" },
    { what: "Acercar y alejar", how: "Rueda, pellizco" },
  ],
  singleKeys:
    "Las teclas sueltas funcionan mientras el lienzo tiene el teclado: pulse el tabulador hasta que se vea su marco.",
  characterKeys: "Las letras y los signos sueltos son teclas",
};
