// Generated from services/<service>/openapi.json by `pnpm generate`. Do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
export interface paths {
    "/api/catalog/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The OpenAPI document of catalog
         * @description This document, as served by the running service.
         */
        get: operations["getCatalogDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether catalog can serve
         * @description For probes: 200 while the service is ready, else 503.
         */
        get: operations["getCatalogHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List, search and filter products
         * @description Staff with `catalog:write` may also list products that are not active (`status`), and products of low stock (`stockAtMost`). Without `sort`, a search is ordered by relevance and a plain list by newest. A search by relevance that hundreds of products match returns the best of a sample; every other order returns all matches. The last of several words also matches as a prefix if few products match all words exactly. If no product matches, the spelling is corrected and `correctedQuery` is the query that was searched.
         *
         *     One variant must match all filters of attributes, price and stock. Its options count as attributes and override product attributes of the same name; names are compared without case, spaces and underscores. Each item of a filtered list has `match`, the matching variants, and the list is sorted by their prices.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Create a product
         * @description With its first variants and their stock. The default `status` is draft.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest completions of a search
         * @description Words of products and categories with the prefix `q`, best first.
         */
        get: operations["suggestProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one product
         * @description Active products are public; staff with `catalog:write` can read every product. A former slug redirects (308) to the present address.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        /**
         * Archive a product
         * @description A product is never deleted, because orders refer to it.
         */
        delete: operations["archiveProduct"];
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description JSON Merge Patch (RFC 7396): absent members are unchanged, null clears a member. `If-Match` is the ETag of the version that was read.
         */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/api/products/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List related products
         * @description Active products of the same category or with the same attributes, most similar first.
         */
        get: operations["listRelatedProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/synonyms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the search synonyms
         * @description A search for one word of a group finds products with any of its words. A new shop has a default set of groups.
         */
        get: operations["getSynonyms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the search synonyms
         * @description Searches use the change within a few seconds. `If-Match` is the ETag of the version that was read.
         */
        patch: operations["updateSynonyms"];
        trace?: never;
    };
    "/api/products/{id}/variants/{sku}/stock-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the stock ledger of a variant, newest first
         * @description Every change of the stock of one sku, with its author and reason.
         */
        get: operations["listStockEntries"];
        put?: never;
        /**
         * Adjust stock
         * @description The only operation that changes the stock of a sku. A repeated `Idempotency-Key` returns the same entry.
         */
        post: operations["adjustStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the imports that can be undone
         * @description The latest five, the newest first.
         */
        get: operations["listProductImports"];
        put?: never;
        /**
         * Create or change many products
         * @description The response is a stream with one result for each line, in order. A failed line does not affect other lines. Importing the same file again changes nothing. A preview shows the changes of each line; the latest imports can be undone.
         */
        post: operations["importProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/import/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an import, some hundred products at a time
         * @description A changed product gets its former state; a created product is archived. A product with a later change is kept. Stock is not changed. Repeat the call until `remaining` is 0.
         */
        post: operations["undoProductImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export all products in the import format
         * @description The response is a stream. `Accept` selects NDJSON (default) or CSV.
         */
        get: operations["exportProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /** @description An amount of money in integer minor units. */
        Money: {
            /** @description Minor units, such as cents. */
            amount: number;
            /** @description ISO 4217 code. */
            currency: string;
        };
        /** @description The price of one unit. */
        Price: {
            /** @description Minor units, such as cents. */
            amount: number;
            /** @description ISO 4217 code. */
            currency: string;
        };
        /**
         * @description Only active products are public.
         * @enum {string}
         */
        ProductStatus: "draft" | "active" | "archived";
        /** @enum {string} */
        Availability: "in_stock" | "low_stock" | "out_of_stock";
        Image: {
            /** @description A path of this shop or an absolute address. */
            url: string;
            /** @description Alternative text: a description of the picture. */
            alt: string;
        };
        ProductOption: {
            /** @description Such as "Storage". */
            name: string;
            values: string[];
        };
        Variant: {
            /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
            sku: string;
            /** @description One value for each of the product's options. */
            options: {
                [key: string]: string;
            };
            price: components["schemas"]["Money"];
            /** @description Units that can be ordered now. */
            stock: number;
            availability: components["schemas"]["Availability"];
        };
        VariantWrite: {
            /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
            sku: string;
            /** @description One value for each of the product's options. */
            options?: {
                [key: string]: string;
            };
            price: components["schemas"]["Price"];
            /** @description The first stock of a new sku; refused for an existing one. */
            stock?: number;
        };
        /** @description Present in lists that are filtered by attributes, price or stock: the variants that match the whole filter, their lowest price and their best availability. */
        ProductMatch: {
            /** @description Cheapest first. */
            skus: string[];
            price: components["schemas"]["Money"];
            availability: components["schemas"]["Availability"];
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
        Product: {
            /**
             * Format: uuid
             * @description UUID version 7 (RFC 9562).
             */
            id: string;
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug: string;
            name: string;
            description: string;
            status: components["schemas"]["ProductStatus"];
            category: components["schemas"]["CategoryReference"] | null;
            /** @description Attributes for filters, such as `brand`. */
            attributes: {
                [key: string]: string;
            };
            images: components["schemas"]["Image"][];
            options: components["schemas"]["ProductOption"][];
            variants: components["schemas"]["Variant"][];
            price: components["schemas"]["Money"];
            availability: components["schemas"]["Availability"];
            match?: components["schemas"]["ProductMatch"];
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
        ProductWrite: {
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug: string;
            /** @description The display name. */
            name: string;
            description?: string;
            status?: components["schemas"]["ProductStatus"];
            /** @description Attributes for filters, such as `brand`. */
            attributes?: {
                [key: string]: string;
            };
            images?: components["schemas"]["Image"][];
            options?: components["schemas"]["ProductOption"][];
            variants: components["schemas"]["VariantWrite"][];
            categoryId?: string | null;
        };
        /** @description JSON Merge Patch (RFC 7396). `variants` replaces the whole array; a missing sku is archived. */
        ProductPatch: {
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug?: string;
            /** @description The display name. */
            name?: string;
            description?: string | null;
            status?: components["schemas"]["ProductStatus"];
            categoryId?: string | null;
            attributes?: {
                [key: string]: string | null;
            } | null;
            images?: components["schemas"]["Image"][] | null;
            options?: components["schemas"]["ProductOption"][] | null;
            variants?: components["schemas"]["VariantWrite"][];
        };
        /** @description One line of an import: the product is created, or changed when its slug exists. Stock counts for new skus only. */
        ProductImportLine: {
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug: string;
            /** @description The display name. */
            name: string;
            description?: string;
            status?: components["schemas"]["ProductStatus"];
            /** @description Attributes for filters, such as `brand`. */
            attributes?: {
                [key: string]: string;
            };
            images?: components["schemas"]["Image"][];
            options?: components["schemas"]["ProductOption"][];
            variants: components["schemas"]["VariantWrite"][];
            category?: string | null;
        };
        ProductImportResult: {
            line: number;
            slug: string | null;
            /** @enum {string} */
            outcome: "created" | "updated" | "unchanged" | "failed";
            /**
             * Format: uuid
             * @description UUID version 7 (RFC 9562).
             */
            id?: string;
            detail?: string;
            errors?: components["schemas"]["InvalidMember"][];
            /** @description In a preview: all changes of the line. */
            changes?: {
                /** @description Such as `variants`, a sku, `price`. */
                path: string[];
                /** @description The value before; null for an addition. */
                from: unknown;
                /** @description The value after; null for a removal. */
                to: unknown;
            }[];
            /** @description The detected encoding of a CSV file, such as `utf-8`, `windows-1252` or `utf-16le`. */
            encoding?: string;
        };
        FacetValue: {
            value: string;
            count: number;
        };
        /** @description By attribute: its values, and the number of matching products for each value. */
        Facets: {
            [key: string]: components["schemas"]["FacetValue"][];
        };
        ProductPage: {
            items: components["schemas"]["Product"][];
            /** @description The `cursor` of the next page; null on the last page. */
            nextCursor: string | null;
            facets?: components["schemas"]["Facets"];
            /** @description The corrected query that was searched, when no product matches `q`. */
            correctedQuery?: string;
        };
        ProductList: {
            items: components["schemas"]["Product"][];
        };
        ProductSuggestion: {
            text: string;
            /** @enum {string} */
            kind: "product" | "category";
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug: string;
            image?: components["schemas"]["Image"];
            price?: components["schemas"]["Money"];
        };
        ProductSuggestions: {
            items: components["schemas"]["ProductSuggestion"][];
        };
        StockAdjustmentWrite: {
            /** @description Units added, or removed if negative. Not 0. */
            delta: number;
            /** @description The reason, recorded in the ledger. */
            reason: string;
        };
        /** @description One line of the stock ledger. The deltas of a sku add up to its stock. */
        StockEntry: {
            /**
             * Format: uuid
             * @description UUID version 7 (RFC 9562).
             */
            id: string;
            /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
            sku: string;
            /** @enum {string} */
            kind: "initial" | "adjustment" | "reservation" | "release";
            delta: number;
            /** @description Available units right after this entry. */
            stock: number;
            reason: string;
            /** @description Subject of the staff token, or `orders`. */
            actor: string;
            /**
             * Format: uuid
             * @description UUID version 7 (RFC 9562).
             */
            orderId?: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            createdAt: string;
        };
        StockEntryPage: {
            items: components["schemas"]["StockEntry"][];
            /** @description The `cursor` of the next page; null on the last page. */
            nextCursor: string | null;
        };
        Synonyms: {
            /** @description Words of the same meaning: a search for one word of a group finds products with any of them. */
            groups: string[][];
            /** @description Incremented by every change of the resource itself. */
            version: number;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            updatedAt: string;
        };
        /** @description JSON Merge Patch (RFC 7396): `groups` replaces all groups. */
        SynonymsPatch: {
            /** @description Words of the same meaning: a search for one word of a group finds products with any of them. */
            groups: string[][];
        };
        /** @description An import that can be undone. `finishedAt` is null while it runs. */
        ProductImport: {
            /**
             * Format: uuid
             * @description UUID version 7 (RFC 9562).
             */
            id: string;
            /** @description Subject of the staff token. */
            actor: string;
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            startedAt: string;
            finishedAt: string | null;
            /** @description Number of created products. */
            created: number;
            /** @description Number of lines that changed a product. */
            updated: number;
            /** @description Number of products that are not undone yet. */
            undoable: number;
        };
        ProductImportList: {
            items: components["schemas"]["ProductImport"][];
        };
        ProductImportUndo: {
            /** @description Number of products that were restored, or archived if the import created them. */
            undone: number;
            /** @description Products that keep their present state, each with the reason. The usual reason is a later change. */
            kept: {
                /**
                 * Format: uuid
                 * @description UUID version 7 (RFC 9562).
                 */
                id: string;
                /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
                slug: string;
                detail: string;
            }[];
            /** @description Number of products that the next call will undo. */
            remaining: number;
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
        /** @description The adjustment removes more units than are available. */
        StockBelowZeroProblem: {
            /** @enum {string} */
            type: "/docs/problems/stock-below-zero";
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
            /** @description Available units. */
            stock: number;
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
        /** @description [There is nothing here](/docs/problems/not-found). */
        NotFound: {
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
        /** @description [Stock would fall below zero](/docs/problems/stock-below-zero). */
        StockBelowZero: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["StockBelowZeroProblem"];
            };
        };
        /** @description [The request conflicts with the current state](/docs/problems/conflict). */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description [The requested format is not offered](/docs/problems/not-acceptable). */
        NotAcceptable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
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
        /**
         * @description 1 to 255 printable ASCII characters, quoted or bare, unique for each intent. The same key with the same body is executed once.
         * @example 3f0d1c9a-6f8e-4b8e-9a0b-5f6f2f1f7c11
         */
        IdempotencyKey: string;
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
    getCatalogDocument: {
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
    getCatalogHealth: {
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
    listProducts: {
        parameters: {
            query?: {
                /**
                 * @description Maximum number of items on a page.
                 * @example 24
                 */
                limit?: number;
                /**
                 * @description Opaque; the `nextCursor` of the previous page.
                 * @example eyJhIjpbMTc2MzU3MDQwNV0sImkiOiIwMTk4ZjFjMCJ9
                 */
                cursor?: string;
                /**
                 * @description Current or former slug of a category; its subcategories are included.
                 * @example laptops
                 */
                category?: string;
                /**
                 * @description Words to search for.
                 * @example light laptop
                 */
                q?: string;
                /**
                 * @description Search without spelling correction.
                 * @example false
                 */
                literal?: boolean;
                /**
                 * @description Lowest price in minor units, such as cents.
                 * @example 50000
                 */
                minPrice?: number;
                /**
                 * @description Highest price in minor units, such as cents.
                 * @example 150000
                 */
                maxPrice?: number;
                /**
                 * @description Only products with available units.
                 * @example true
                 */
                inStock?: boolean;
                /**
                 * @description `name:value`. Values of one name are combined with or, different names with and. An option such as `Screen size` is `screen_size`.
                 * @example [
                 *       "brand:Aurora",
                 *       "memory:16 GB"
                 *     ]
                 */
                attribute?: string[];
                /**
                 * @description `-price` sorts by price, highest first.
                 * @example price
                 */
                sort?: "relevance" | "newest" | "price" | "-price" | "name";
                /**
                 * @description Also count the products for each value of each attribute. Counted are at most 5,000 variants of the newest products, 1,000 variants of a filter, and 1,000 products of a search; beyond that the counts are lower bounds.
                 * @example true
                 */
                facets?: boolean;
                /**
                 * @description Staff only.
                 * @example active
                 */
                status?: "draft" | "active" | "archived" | "any";
                /**
                 * @description Staff only: products with a variant of at most this many available units.
                 * @example 5
                 */
                stockAtMost?: number;
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
                    "application/json": components["schemas"]["ProductPage"];
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
            403: components["responses"]["Forbidden"];
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
    createProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductWrite"];
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
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            /** @description [The slug is taken](/docs/problems/slug-taken). [A sku belongs to another product](/docs/problems/sku-taken). */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    suggestProducts: {
        parameters: {
            query: {
                /**
                 * @description The typed prefix.
                 * @example lap
                 */
                q: string;
                /**
                 * @description Maximum number of items on a page.
                 * @example 8
                 */
                limit?: number;
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
                    "application/json": components["schemas"]["ProductSuggestions"];
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
    getProduct: {
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
                 * @example aurora-14-laptop
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
                    "application/json": components["schemas"]["Product"];
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
            404: components["responses"]["NotFound"];
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
    archiveProduct: {
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
                 * @example 0198f1c0-7c1e-7b3a-9c58-3f1f0e6a1d2b
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
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
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
    updateProduct: {
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
                 * @example 0198f1c0-7c1e-7b3a-9c58-3f1f0e6a1d2b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductPatch"];
                "application/merge-patch+json": components["schemas"]["ProductPatch"];
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
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            /** @description [The slug is taken](/docs/problems/slug-taken). [A sku belongs to another product](/docs/problems/sku-taken). */
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
    listRelatedProducts: {
        parameters: {
            query?: {
                /**
                 * @description Maximum number of items on a page.
                 * @example 8
                 */
                limit?: number;
            };
            header?: {
                /**
                 * @description ETags of cached representations: the response is 304 without a body when one of them is current.
                 * @example "7-3f9a1c0b5d2e4f60718a"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description UUID version 7 (RFC 9562).
                 * @example 0198f1c0-7c1e-7b3a-9c58-3f1f0e6a1d2b
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
                    "application/json": components["schemas"]["ProductList"];
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
            404: components["responses"]["NotFound"];
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
    getSynonyms: {
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
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Synonyms"];
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
            403: components["responses"]["Forbidden"];
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
    updateSynonyms: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The ETag of the version that was read. Only its version, before the dash, is compared.
                 * @example "7-3f9a1c0b5d2e4f60718a"
                 */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SynonymsPatch"];
                "application/merge-patch+json": components["schemas"]["SynonymsPatch"];
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
                    "application/json": components["schemas"]["Synonyms"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
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
    listStockEntries: {
        parameters: {
            query?: {
                /**
                 * @description Maximum number of items on a page.
                 * @example 24
                 */
                limit?: number;
                /**
                 * @description Opaque; the `nextCursor` of the previous page.
                 * @example eyJhIjpbMTc2MzU3MDQwNV0sImkiOiIwMTk4ZjFjMCJ9
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
            path: {
                /**
                 * @description UUID version 7 (RFC 9562).
                 * @example 0198f1c0-7c1e-7b3a-9c58-3f1f0e6a1d2b
                 */
                id: string;
                /**
                 * @description Stock keeping unit: one sellable variant. Belongs to one product forever.
                 * @example AUR-14-16-512
                 */
                sku: string;
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
                    "application/json": components["schemas"]["StockEntryPage"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
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
    adjustStock: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 1 to 255 printable ASCII characters, quoted or bare, unique for each intent. The same key with the same body is executed once.
                 * @example 3f0d1c9a-6f8e-4b8e-9a0b-5f6f2f1f7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description UUID version 7 (RFC 9562).
                 * @example 0198f1c0-7c1e-7b3a-9c58-3f1f0e6a1d2b
                 */
                id: string;
                /**
                 * @description Stock keeping unit: one sellable variant. Belongs to one product forever.
                 * @example AUR-14-16-512
                 */
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockAdjustmentWrite"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockEntry"];
                };
            };
            /** @description [The request is not valid](/docs/problems/invalid-request). [An Idempotency-Key header is required](/docs/problems/idempotency-key-required). */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["StockBelowZero"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description [The request breaks a rule](/docs/problems/rule-violated). [The Idempotency-Key was used for another request](/docs/problems/idempotency-key-reused). */
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
    listProductImports: {
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
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImportList"];
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
            403: components["responses"]["Forbidden"];
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
    importProducts: {
        parameters: {
            query?: {
                /**
                 * @description Only return the result and the changes of each line; nothing is written.
                 * @example true
                 */
                preview?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description One result a line. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            408: components["responses"]["RequestTimeout"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    undoProductImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID version 7 (RFC 9562).
                 * @example 0198f1c2-1c7b-7d10-8a3e-5b9f2c4d6e80
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
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductImportUndo"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            408: components["responses"]["RequestTimeout"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            431: components["responses"]["HeadersTooLarge"];
            500: components["responses"]["InternalError"];
            502: components["responses"]["BadGateway"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["GatewayTimeout"];
        };
    };
    exportProducts: {
        parameters: {
            query?: {
                /**
                 * @description All statuses by default.
                 * @example active
                 */
                status?: "draft" | "active" | "archived" | "any";
                /**
                 * @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route.
                 * @example laptops
                 */
                category?: string;
                /**
                 * @description CSV only: add a byte order mark, and an apostrophe before each cell that a spreadsheet would evaluate as a formula. Import removes both.
                 * @example true
                 */
                spreadsheet?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One product a line. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
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
}
