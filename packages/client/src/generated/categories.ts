// Generated from services/<service>/openapi.json by `pnpm generate`. Do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
export interface paths {
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the categories, flat */
        get: operations["listCategories"];
        put?: never;
        /** Create a category */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{idOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one category with its children */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an empty category */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /** Change, move or reorder a category */
        patch: operations["updateCategory"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Problem details (RFC 9457). */
        Problem: {
            /**
             * Format: uri-reference
             * @description Resolves to a page that explains this kind of problem.
             */
            type: string;
            title: string;
            status: number;
            /** @description What went wrong this time, for people. */
            detail: string;
            /** @description Quote it when you ask for help. */
            requestId: string;
            /** @description Everything that is wrong with the input, all at once. */
            errors?: components["schemas"]["InvalidMember"][];
        } & {
            [key: string]: unknown;
        };
        InvalidMember: {
            /** @description JSON Pointer (RFC 6901) into the body; `/query/<name>`, `/path/<name>` or `/headers/<name>` elsewhere. */
            pointer: string;
            message: string;
        };
        CategoryReference: {
            /**
             * Format: uuid
             * @description UUID version 7 (RFC 9562).
             */
            id: string;
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug: string;
            name: string;
        };
        Category: {
            /**
             * Format: uuid
             * @description UUID version 7 (RFC 9562).
             */
            id: string;
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug: string;
            name: string;
            description: string;
            parentId: string | null;
            /** @description Order among its siblings, lowest first. */
            position: number;
            /** @description Root first, the category itself last. */
            path: components["schemas"]["CategoryReference"][];
            /** @description Active products in it and in everything below it. */
            productCount: number;
            /** @description Rises with every change of the resource itself. */
            version: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            updatedAt: string;
        };
        CategoryWithChildren: {
            /**
             * Format: uuid
             * @description UUID version 7 (RFC 9562).
             */
            id: string;
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug: string;
            name: string;
            description: string;
            parentId: string | null;
            /** @description Order among its siblings, lowest first. */
            position: number;
            /** @description Root first, the category itself last. */
            path: components["schemas"]["CategoryReference"][];
            /** @description Active products in it and in everything below it. */
            productCount: number;
            /** @description Rises with every change of the resource itself. */
            version: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            updatedAt: string;
            /** @description Its direct children, in order. */
            children: components["schemas"]["Category"][];
        };
        CategoryPage: {
            items: components["schemas"]["Category"][];
            /** @description Pass it as `cursor` for the next page; null on the last page. */
            nextCursor: string | null;
        };
        CategoryWrite: {
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug: string;
            /** @description The name that buyers see. */
            name: string;
            description?: string;
            parentId?: string | null;
            position?: number;
        };
        /** @description JSON Merge Patch (RFC 7396). `parentId` moves, `position` reorders. */
        CategoryPatch: {
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug?: string;
            /** @description The name that buyers see. */
            name?: string;
            description?: string | null;
            parentId?: string | null;
            position?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listCategories: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
            /** @description problem */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryWrite"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description problem */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryWithChildren"];
                };
            };
            /** @description problem */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header: {
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header: {
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryPatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            /** @description problem */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
