// Generated from services/<service>/openapi.json by `pnpm generate`. Do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
export interface paths {
    "/api/catalog/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether catalog can serve */
        get: operations["getHealth"];
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
         * @description Staff with `catalog:write` may also ask for products that are not active, with `status`. Without `sort`, a search is ordered by relevance and a plain list by newest.
         */
        get: operations["listProducts"];
        put?: never;
        /** Create a product */
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
        /** Complete a search while it is typed */
        get: operations["suggestProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{idOrSlug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one product
         * @description Anyone sees active products; staff with `catalog:write` see every product.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A few products that are like this one */
        get: operations["listRelatedProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/variants/{sku}/stock-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the stock ledger of a variant, newest first */
        get: operations["listStockEntries"];
        put?: never;
        /**
         * Add or take away stock
         * @description The only way to change the stock of a sku. The same `Idempotency-Key` again answers with the same entry.
         */
        post: operations["adjustStock"];
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
        get?: never;
        put?: never;
        post?: never;
        /**
         * Archive a product
         * @description Orders refer to what was sold, so a product is never removed.
         */
        delete: operations["archiveProduct"];
        options?: never;
        head?: never;
        /** Change a product */
        patch: operations["updateProduct"];
        trace?: never;
    };
    "/api/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export every product in the form that import takes */
        get: operations["exportProducts"];
        put?: never;
        post?: never;
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
        get?: never;
        put?: never;
        /**
         * Create or change many products
         * @description A stream with a result for each line, in order. A line that fails leaves the others alone. The same file again changes nothing.
         */
        post: operations["importProducts"];
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
            /** @description What the picture shows, for those who cannot see it. */
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
            /** @description Facts that buyers filter by, such as `brand`. */
            attributes: {
                [key: string]: string;
            };
            images: components["schemas"]["Image"][];
            options: components["schemas"]["ProductOption"][];
            variants: components["schemas"]["Variant"][];
            price: components["schemas"]["Money"];
            availability: components["schemas"]["Availability"];
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
        ProductWrite: {
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug: string;
            /** @description The name that buyers see. */
            name: string;
            description?: string;
            status?: components["schemas"]["ProductStatus"];
            /** @description Facts that buyers filter by, such as `brand`. */
            attributes?: {
                [key: string]: string;
            };
            images?: components["schemas"]["Image"][];
            options?: components["schemas"]["ProductOption"][];
            variants: components["schemas"]["VariantWrite"][];
            categoryId?: string | null;
        };
        /** @description JSON Merge Patch (RFC 7396). `variants` replaces the old array; a sku left out is archived. */
        ProductPatch: {
            /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
            slug?: string;
            /** @description The name that buyers see. */
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
            /** @description The name that buyers see. */
            name: string;
            description?: string;
            status?: components["schemas"]["ProductStatus"];
            /** @description Facts that buyers filter by, such as `brand`. */
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
        };
        FacetValue: {
            value: string;
            count: number;
        };
        /** @description By attribute: its values and how many products of this selection have them. */
        Facets: {
            [key: string]: components["schemas"]["FacetValue"][];
        };
        ProductPage: {
            items: components["schemas"]["Product"][];
            /** @description Pass it as `cursor` for the next page; null on the last page. */
            nextCursor: string | null;
            facets?: components["schemas"]["Facets"];
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
        };
        ProductSuggestions: {
            items: components["schemas"]["ProductSuggestion"][];
        };
        StockAdjustmentWrite: {
            /** @description Units added (or, below zero, taken away). Not 0. */
            delta: number;
            /** @description Why, for whoever reads the ledger. */
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
            /** @description Units that could be ordered right after this entry. */
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
            /** @description Pass it as `cursor` for the next page; null on the last page. */
            nextCursor: string | null;
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
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It can. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description Largest number of items in the answer. */
                limit?: number;
                /** @description Opaque; taken from `nextCursor` of the page before. */
                cursor?: string;
                /** @description Slug of a category; everything below it is included. */
                category?: string;
                /** @description Words to search for. */
                q?: string;
                minPrice?: number;
                maxPrice?: number;
                /** @description Only what can be ordered now. */
                inStock?: boolean;
                /** @description `name:value`; the same name again means or, another name means and. */
                attribute?: string[];
                sort?: "relevance" | "newest" | "price" | "-price" | "name";
                /** @description Also count the values of each attribute. */
                facets?: boolean;
                /** @description Staff only. */
                status?: "draft" | "active" | "archived" | "any";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Strong; `"<version>-<hash>"`, for a list `"<hash>"`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            /** @description You have it: If-None-Match names its ETag. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`/docs/problems/forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The resource has changed since you read it (`/docs/problems/stale-version`). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
                    /** @description Strong; `"<version>-<hash>"`, for a list `"<hash>"`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`/docs/problems/forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The slug is taken (`/docs/problems/slug-taken`). A sku belongs to another product (`/docs/problems/sku-taken`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type of the body is not supported (`/docs/problems/unsupported-media-type`). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such category (`/docs/problems/unknown-category`). The request breaks a rule (`/docs/problems/rule-violated`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestProducts: {
        parameters: {
            query: {
                q: string;
                /** @description Largest number of items in the answer. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Strong; `"<version>-<hash>"`, for a list `"<hash>"`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductSuggestions"];
                };
            };
            /** @description You have it: If-None-Match names its ETag. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The resource has changed since you read it (`/docs/problems/stale-version`). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id or the slug. */
                idOrSlug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Strong; `"<version>-<hash>"`, for a list `"<hash>"`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description You have it: If-None-Match names its ETag. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (`/docs/problems/not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The resource has changed since you read it (`/docs/problems/stale-version`). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRelatedProducts: {
        parameters: {
            query?: {
                /** @description Largest number of items in the answer. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description UUID version 7 (RFC 9562). */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Strong; `"<version>-<hash>"`, for a list `"<hash>"`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductList"];
                };
            };
            /** @description You have it: If-None-Match names its ETag. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (`/docs/problems/not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The resource has changed since you read it (`/docs/problems/stale-version`). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStockEntries: {
        parameters: {
            query?: {
                /** @description Largest number of items in the answer. */
                limit?: number;
                /** @description Opaque; taken from `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUID version 7 (RFC 9562). */
                id: string;
                /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Strong; `"<version>-<hash>"`, for a list `"<hash>"`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockEntryPage"];
                };
            };
            /** @description You have it: If-None-Match names its ETag. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`/docs/problems/forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (`/docs/problems/not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjustStock: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string;
            };
            path: {
                /** @description UUID version 7 (RFC 9562). */
                id: string;
                /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
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
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockEntry"];
                };
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). An Idempotency-Key header is required (`/docs/problems/idempotency-key-required`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`/docs/problems/forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (`/docs/problems/not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Stock would fall below zero (`/docs/problems/stock-below-zero`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type of the body is not supported (`/docs/problems/unsupported-media-type`). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The Idempotency-Key was used for another request (`/docs/problems/idempotency-key-reused`). The request breaks a rule (`/docs/problems/rule-violated`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read. Its part before the dash, the version, is compared. */
                "if-match": string;
            };
            path: {
                /** @description UUID version 7 (RFC 9562). */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`/docs/problems/forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (`/docs/problems/not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The resource has changed since you read it (`/docs/problems/stale-version`). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An If-Match header is required (`/docs/problems/precondition-required`). */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read. Its part before the dash, the version, is compared. */
                "if-match": string;
            };
            path: {
                /** @description UUID version 7 (RFC 9562). */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductPatch"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Strong; `"<version>-<hash>"`, for a list `"<hash>"`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`/docs/problems/forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here (`/docs/problems/not-found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The slug is taken (`/docs/problems/slug-taken`). A sku belongs to another product (`/docs/problems/sku-taken`). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The resource has changed since you read it (`/docs/problems/stale-version`). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type of the body is not supported (`/docs/problems/unsupported-media-type`). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such category (`/docs/problems/unknown-category`). The request breaks a rule (`/docs/problems/rule-violated`). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description An If-Match header is required (`/docs/problems/precondition-required`). */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportProducts: {
        parameters: {
            query?: {
                status?: "draft" | "active" | "archived" | "any";
                /** @description Lower-case words joined by dashes; unique; neither a UUID nor a word that is a route. */
                category?: string;
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
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ProductImportLine"];
                    "text/csv": components["schemas"]["ProductImportLine"];
                };
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`/docs/problems/forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The requested format is not offered (`/docs/problems/not-acceptable`). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["ProductImportLine"];
                "text/csv": components["schemas"]["ProductImportLine"];
            };
        };
        responses: {
            /** @description One result a line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ProductImportResult"];
                };
            };
            /** @description The request is not valid (`/docs/problems/invalid-request`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Authentication is required (`/docs/problems/unauthenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token does not allow this (`/docs/problems/forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request body is too large (`/docs/problems/payload-too-large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long (`/docs/problems/uri-too-long`). */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The media type of the body is not supported (`/docs/problems/unsupported-media-type`). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`/docs/problems/too-many-requests`). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request headers are too large (`/docs/problems/headers-too-large`). */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side (`/docs/problems/internal-error`). */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service is not available right now (`/docs/problems/unavailable`). */
            503: {
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
