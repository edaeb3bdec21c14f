import { monthName } from "../numbers.ts";
import type { Words } from "../words.ts";

export const dates: Words["dates"] = {
  undated: "Sin fecha",
  undatedState: "Estado sin fecha",
  unknown: "en fecha desconocida",
  by: (end) => `no después de ${end}`,
  until: (end) => `hasta ${end}`,
  notBefore: (start) => `no antes de ${start}`,
  since: (start) => `desde ${start}`,
  endUnknown: (start) => `desde ${start}, fin desconocido`,
  between: (start, end) => `entre ${start} y ${end}`,
  fromTo: (start, end) => `desde ${start} hasta ${end}`,
  qualified: {
    "?": (date) => `quizá ${date}`,
    "~": (date) => `${date} aprox.`,
    "%": (date) => `quizá ${date} aprox.`,
  },
  monthUnknown: (year) => `algún momento de ${year}`,
  dayUnknown: (month) => `algún día de ${month}`,
  month: (month, year) => `${monthName(month, "long")} de ${year}`,
  day: (day, month, year) => `${day} ${monthName(month, "short")} ${year}`,
  shortMonth: (month, year) => `${monthName(month, "short")} ${year}`,
  decade: (years) => `la década de ${years}`,
  century: (years) => `los años ${years} a ${Number(years) + 99}`,
};
