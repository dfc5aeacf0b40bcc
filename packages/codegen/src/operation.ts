import type {
  MediaType,
  OperationObject,
  Parameter,
  RequestBody,
  Response,
  Spec,
} from "./document.ts";
import { parametersAt } from "./parameters.ts";
import { type Place, pointerTo, resolve, where } from "./place.ts";
import { SpecProblem } from "./problem.ts";

/** An operation with its references followed. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly pointer: string;
  readonly parameters: readonly Place<Parameter>[];
  readonly body: Body | undefined;
  readonly responses: readonly Answer[];
  readonly security: readonly (readonly string[])[];
}

export interface Body {
  readonly contentType: string;
  readonly required: boolean;
  readonly media: Place<MediaType>;
}

export interface Answer {
  readonly status: number;
  readonly response: Place<Response>;
  readonly media: Place<MediaType> | undefined;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** All operations of a spec, in its order. */
export function operationsOf(spec: Spec): Operation[] {
  return Object.entries(spec.document.paths ?? {}).flatMap(([path, item]) => {
    const pointer = pointerTo("", "paths", path);
    const shared = parametersAt(spec, item.parameters, pointer);
    return Object.keys(item)
      .filter((method) => methods.includes(method))
      .map((method) => {
        const place = {
          value: item[method] as OperationObject,
          pointer: pointerTo(pointer, method),
        };
        return readOperation(spec, path, method, place, shared);
      });
  });
}

function readOperation(
  spec: Spec,
  path: string,
  method: string,
  { value, pointer }: Place<OperationObject>,
  shared: readonly Place<Parameter>[],
): Operation {
  if (value.operationId === undefined) {
    throw new SpecProblem(where(spec, pointer), "an operation needs an operationId");
  }
  const own = parametersAt(spec, value.parameters, pointer);
  const isOwn = (other: Parameter): boolean =>
    own.some((place) => place.value.name === other.name && place.value.in === other.in);
  return {
    id: value.operationId,
    method: method.toUpperCase(),
    path,
    pointer,
    parameters: [...shared.filter((place) => !isOwn(place.value)), ...own],
    body: bodyOf(spec, { value, pointer }),
    responses: answersOf(spec, { value, pointer }),
    security: (value.security ?? spec.document.security ?? []).map((schemes) =>
      Object.keys(schemes),
    ),
  };
}

function bodyOf(spec: Spec, { value, pointer }: Place<OperationObject>): Body | undefined {
  if (value.requestBody === undefined) return undefined;
  const at = { value: value.requestBody, pointer: pointerTo(pointer, "requestBody") };
  const body = resolve<RequestBody>(spec, at);
  const [contentType, media] = onlyMedia(spec, body);
  return { contentType, required: body.value.required ?? false, media };
}

function answersOf(spec: Spec, { value, pointer }: Place<OperationObject>): Answer[] {
  return Object.entries(value.responses ?? {}).map(([status, response]) => {
    const at = pointerTo(pointer, "responses", status);
    if (!/^[1-5]\d\d$/u.test(status)) {
      throw new SpecProblem(
        where(spec, at),
        `${status} is not an HTTP status; list each on its own`,
      );
    }
    const place = resolve<Response>(spec, { value: response, pointer: at });
    const { content } = place.value;
    const media =
      content === undefined ? undefined : onlyMedia(spec, { ...place, value: { content } })[1];
    return { status: Number(status), response: place, media };
  });
}

function onlyMedia(
  spec: Spec,
  { value, pointer }: Place<{ readonly content: Readonly<Record<string, MediaType>> }>,
): [contentType: string, media: Place<MediaType>] {
  const [first, ...others] = Object.entries(value.content);
  if (first === undefined || others.length > 0) {
    throw new SpecProblem(where(spec, pointerTo(pointer, "content")), "expected one media type");
  }
  const [contentType, media] = first;
  return [contentType, { value: media, pointer: pointerTo(pointer, "content", contentType) }];
}

/** Name of the component that a body refers to. */
export function schemaName(spec: Spec, { value, pointer }: Place<MediaType>): string {
  const name = /^#\/components\/schemas\/(.+)$/u.exec(value.schema?.$ref ?? "")?.[1];
  if (name !== undefined) return name;
  const place = where(spec, pointerTo(pointer, "schema"));
  throw new SpecProblem(place, "put the body's schema into components and refer to it");
}
