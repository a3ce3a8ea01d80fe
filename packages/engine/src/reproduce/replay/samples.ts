import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import { enclosingClass } from "../../diagnose/origin/python/callees.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { Scope } from "./scope.ts";
import { argumentOf, type Sample } from "./slice.ts";

const MOST = 6;

/** What the project gives a parameter elsewhere: in its tests first, then in its own code. */
export function samplesIn(project: ProjectCode): (scope: Scope, name: string) => readonly Sample[] {
  return ({ definition, path, order }, name) => {
    if (!definition) return [];
    const { code } = project;
    const called = field(definition, "name")?.text ?? "";
    const owner = enclosingClass(code, path, definition);
    const isMaking = owner !== null && called === "__init__";
    const sites = code
      .callsOf(isMaking ? owner.name : called)
      .filter((site) => site.enclosing?.node.id !== definition.id)
      .toSorted((left, right) => Number(isTest(right.path)) - Number(isTest(left.path)));
    return sites.slice(0, MOST).flatMap((site) => {
      const node = argumentOf(definition, name, site.node);
      return node ? [{ scope: scopeAt(site.path, site.enclosing, site.node, order - 0.7), node }] : [];
    });
  };

  function isTest(path: string): boolean {
    return project.code.file(path)?.isTest === true;
  }
}

/** The scope of a place that no frame was at. */
export function scopeAt(path: string, enclosing: FunctionSymbol | null, node: Node, order: number): Scope {
  const root = enclosing ? (field(enclosing.node, "body") ?? enclosing.node) : node.tree.rootNode;
  return {
    key: `${path}#${enclosing?.node.startIndex ?? "module"}`,
    path,
    definition: enclosing?.node ?? null,
    root,
    frame: null,
    caller: null,
    order,
  };
}
