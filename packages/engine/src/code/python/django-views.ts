import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../code-index.ts";
import { field, lastNameOf } from "../nodes.ts";

/** `path("patients/", views.Patients)`: a class is handed over as a view by `as_view()`. */
export function uncalledViews(
  code: CodeIndex,
): { readonly file: SourceFile; readonly node: Node; readonly line: number }[] {
  return ["path", "re_path", "add_url_rule"].flatMap((name) =>
    code.callsOf(name).flatMap(({ path, node, line }) => {
      const file = code.file(path);
      const list = field(node, "arguments")?.namedChildren ?? [];
      return list.flatMap((given) => {
        const view = given.type === "keyword_argument" ? field(given, "value") : given;
        const last = view && /^(?:identifier|attribute)$/.test(view.type) ? lastNameOf(view) : null;
        const isView =
          last !== null &&
          code
            .classesNamed(last)
            .some(({ bases }) => bases.some((base) => /View(?:Set)?$|Mixin$/.test(base)));
        return file && !file.isTest && view && isView ? [{ file, node: view, line }] : [];
      });
    }),
  );
}
