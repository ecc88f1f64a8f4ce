// Generated from services/<service>/openapi.json by `pnpm generate`. Do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
export interface paths {
    "/api/categories/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The OpenAPI document of categories
         * @description This document, as served by the running service.
         */
        get: operations["getCategoriesDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether categories can serve
         * @description For probes: 200 while the service is ready, else 503.
         */
        get: operations["getCategoriesHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories, flat
         * @description In order of creation; `parentId` and `position` define the tree.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description A root, or a child of `parentId`.
         */
        post: operations["createCategory"];
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
        /**
         * Read one category with its children
         * @description By id or by slug. A former slug redirects (308) to the present address.
         */
        get: operations["getCategory"];
        put?: never;
        post?: never;
        /**
         * Delete an empty category
         * @description Refused while it has children or products that are not archived.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        /**
         * Change, move or reorder a category
         * @description JSON Merge Patch (RFC 7396): absent members are unchanged. Subcategories move with the category.
         */
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
            /** @description A short title of the problem type; constant for each type. */
            title: string;
            /** @description The HTTP status of the response. */
            status: number;
            /** @description An explanation of this occurrence, for people. */
            detail: string;
            /** @description The id of the request in the server's logs. Quote it in a support request. */
            requestId: string;
            /** @description The faults of the input, at most 50. */
            errors?: components["schemas"]["InvalidMember"][];
        } & {
            [key: string]: unknown;
        };
        InvalidMember: {
            /** @description JSON Pointer (RFC 6901) into the body; `/query/<name>`, `/path/<name>` or `/headers/<name>` elsewhere. */
            pointer: string;
            /** @description An explanation of the fault, for people. */
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
            /** @description Position among the siblings, lowest first. */
            position: number;
            /** @description Root first, the category itself last. */
            path: components["schemas"]["CategoryReference"][];
            /** @description Number of active products in the category and its subcategories. */
            productCount: number;
            /** @description Incremented by every change of the resource itself. */
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
            /** @description Position among the siblings, lowest first. */
            position: number;
            /** @description Root first, the category itself last. */
            path: components["schemas"]["CategoryReference"][];
            /** @description Number of active products in the category and its subcategories. */
            productCount: number;
            /** @description Incremented by every change of the resource itself. */
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
            /** @description The direct children, in order. */
            children: components["schemas"]["Category"][];
        };
        CategoryPage: {
            items: components["schemas"]["Category"][];
            /** @description The `cursor` of the next page; null on the last page. */
            nextCursor: string | null;
        };
        CategoryWrite: {
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug: string;
            /** @description The display name. */
            name: string;
            description?: string;
            parentId?: string | null;
            position?: number;
        };
        /** @description JSON Merge Patch (RFC 7396). `parentId` moves the category, `position` reorders it. */
        CategoryPatch: {
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug?: string;
            /** @description The display name. */
            name?: string;
            description?: string | null;
            parentId?: string | null;
            position?: number;
        };
        /** @description The resource has a newer version than the request's `If-Match`. */
        StaleVersionProblem: {
            /** @enum {string} */
            type: "/docs/problems/stale-version";
            /** @description A short title of the problem type; constant for each type. */
            title: string;
            /** @description The HTTP status of the response. */
            status: number;
            /** @description An explanation of this occurrence, for people. */
            detail: string;
            /** @description The id of the request in the server's logs. Quote it in a support request. */
            requestId: string;
            /** @description The faults of the input, at most 50. */
            errors?: components["schemas"]["InvalidMember"][];
            /** @description Incremented by every change of the resource itself. */
            currentVersion?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description The category has children or products. */
        CategoryNotEmptyProblem: {
            /** @enum {string} */
            type: "/docs/problems/category-not-empty";
            /** @description A short title of the problem type; constant for each type. */
            title: string;
            /** @description The HTTP status of the response. */
            status: number;
            /** @description An explanation of this occurrence, for people. */
            detail: string;
            /** @description The id of the request in the server's logs. Quote it in a support request. */
            requestId: string;
            /** @description The faults of the input, at most 50. */
            errors?: components["schemas"]["InvalidMember"][];
            /** @description Number of direct children. */
            children: number;
            /** @description Number of products in the category that are not archived. */
            products: number;
        } & {
            [key: string]: unknown;
        };
        /** @description The state of the service, for probes. */
        Health: {
            /**
             * @description The service is ready.
             * @enum {string}
             */
            status: "ready";
        };
    };
    responses: {
        /** @description [The request is not valid](/docs/problems/invalid-request). */
        InvalidRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [Authentication is required](/docs/problems/unauthenticated). */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [The request took too long to arrive](/docs/problems/request-timeout). */
        RequestTimeout: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [The resource has changed since you read it](/docs/problems/stale-version). */
        StaleVersion: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["StaleVersionProblem"];
            };
        };
        /** @description [The request body is too large](/docs/problems/payload-too-large). */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [The address is too long](/docs/problems/uri-too-long). */
        UriTooLong: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [Too many requests](/docs/problems/too-many-requests). */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [The request headers are too large](/docs/problems/headers-too-large). */
        HeadersTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [Something went wrong on our side](/docs/problems/internal-error). */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [A service did not answer properly](/docs/problems/bad-gateway). */
        BadGateway: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [The service is not available right now](/docs/problems/unavailable). */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [A service did not answer in time](/docs/problems/gateway-timeout). */
        GatewayTimeout: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [The token does not allow this](/docs/problems/forbidden). */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [The slug is taken](/docs/problems/slug-taken). */
        SlugTaken: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [The media type of the body is not supported](/docs/problems/unsupported-media-type). */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [An If-Match header is required](/docs/problems/precondition-required). */
        PreconditionRequired: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [The category still has children or products](/docs/problems/category-not-empty). */
        CategoryNotEmpty: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["CategoryNotEmptyProblem"];
            };
        };
    };
    parameters: {
        /**
         * @description ETags of cached representations: the response is 304 without a body when one of them is current.
         * @example "7-3f9a1c0b5d2e4f60718a"
         */
        IfNoneMatch: string;
        /**
         * @description The ETag of the version that was read. Only its version, before the dash, is compared.
         * @example "7-3f9a1c0b5d2e4f60718a"
         */
        IfMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Identifies this request in the server's logs: the id of the request, or a new one.
         * @example 0198f1c0-9d2a-7c11-8a55-6c1f0e6a1d2b
         */
        "X-Request-Id": string;
        /**
         * @description Strong; `"<version>-<hash>"`, for a list `"<hash>"`.
         * @example "7-3f9a1c0b5d2e4f60718a"
         */
        ETag: string;
        /**
         * @description Remaining quota (draft-ietf-httpapi-ratelimit-headers): `r` requests in the next `t` seconds.
         * @example "address";r=599;t=60
         */
        RateLimit: string;
        /**
         * @description The limit that applies: `q` requests in `w` seconds.
         * @example "address";q=600;w=60
         */
        "RateLimit-Policy": string;
        /**
         * @description Which caches may store the response, and for how long.
         * @example public, max-age=0, s-maxage=1
         */
        "Cache-Control": string;
        /**
         * @description The kind of token that the operation requires (RFC 6750).
         * @example Bearer realm="techshop"
         */
        "WWW-Authenticate": string;
        /**
         * @description Seconds after which the same request may succeed.
         * @example 2
         */
        "Retry-After": number;
        /**
         * @description The address of the resource.
         * @example /api/products/0198f1c0-7c1e-7b3a-9c58-3f1f0e6a1d2b
         */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCategoriesDocument: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETags of cached representations: the response is 304 without a body when one of them is current.
                 * @example "7-3f9a1c0b5d2e4f60718a"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The response. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The cached representation is current. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getCategoriesHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The response. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    listCategories: {
        parameters: {
            query?: {
                /**
                 * @description Maximum number of items on a page.
                 * @example 1000
                 */
                limit?: number;
                /**
                 * @description Opaque; the `nextCursor` of the previous page.
                 * @example eyJpIjoiMDE5OGYxYmUifQ
                 */
                cursor?: string;
            };
            header?: {
                /**
                 * @description ETags of cached representations: the response is 304 without a body when one of them is current.
                 * @example "7-3f9a1c0b5d2e4f60718a"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The response. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryPage"];
                };
            };
            /** @description The cached representation is current. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
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
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["SlugTaken"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description [There is no such category](/docs/problems/unknown-category). [The request breaks a rule](/docs/problems/rule-violated). */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    getCategory: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description ETags of cached representations: the response is 304 without a body when one of them is current.
                 * @example "7-3f9a1c0b5d2e4f60718a"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The id or the slug.
                 * @example computers
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The response. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryWithChildren"];
                };
            };
            /** @description The cached representation is current. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The address has changed; `Location` is the present one. */
            308: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Location: components["headers"]["Location"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description [There is nothing here](/docs/problems/not-found). */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version that was read. Only its version, before the dash, is compared.
                 * @example "7-3f9a1c0b5d2e4f60718a"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description UUID version 7 (RFC 9562).
                 * @example 0198f1bf-2b90-7a04-8f6e-51d3c0a9e377
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, without content. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description [There is nothing here](/docs/problems/not-found). */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["CategoryNotEmpty"];
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version that was read. Only its version, before the dash, is compared.
                 * @example "7-3f9a1c0b5d2e4f60718a"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description UUID version 7 (RFC 9562).
                 * @example 0198f1bf-2b90-7a04-8f6e-51d3c0a9e377
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CategoryPatch"];
                "application/merge-patch+json": components["schemas"]["CategoryPatch"];
            };
        };
        responses: {
            /** @description The response. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Category"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description [There is nothing here](/docs/problems/not-found). */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            408: components["responses"]["RequestTimeout"];
            /** @description [The slug is taken](/docs/problems/slug-taken). [A category cannot stand below itself](/docs/problems/category-cycle). */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["StaleVersion"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description [There is no such category](/docs/problems/unknown-category). [The request breaks a rule](/docs/problems/rule-violated). */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["PreconditionRequired"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
}
