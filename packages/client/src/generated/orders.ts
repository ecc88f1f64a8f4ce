// Generated from services/<service>/openapi.json by `pnpm generate`. Do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
export interface paths {
    "/api/orders/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The OpenAPI document of orders
         * @description This document, as served by the running service.
         */
        get: operations["getOrdersDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether orders can serve
         * @description For probes: 200 while the service is ready, else 503.
         */
        get: operations["getOrdersHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders, newest first
         * @description Filters are combined with and. `cursor` continues after the previous page.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description The order is accepted at once and confirmed or rejected moments later. `Prefer: wait=2` waits up to 2 seconds for the outcome (maximum 10). If too many requests wait already, the response is immediate, with a pending order and without `Preference-Applied`. A repeated `Idempotency-Key` with the same body returns the same order in its present state.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one order
         * @description With the order's own token, or as staff.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order that has not been shipped
         * @description Reserved stock is released. Cancelling again returns the cancelled order.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find an order by its number and e-mail address
         * @description The response has a token that authorises access to the order for 24 hours.
         */
        post: operations["lookUpOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count placed, confirmed and paid orders by day
         * @description Every day between `from` and `to` in the shop's time zone, days without orders included.
         */
        get: operations["getOrderStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/unpaid-stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count units in unpaid orders
         * @description Units in pending and confirmed orders, by sku.
         */
        get: operations["getUnpaidStock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel unpaid orders together
         * @description Their reserved stock is released. An order that is paid by now is kept. The request is safe to repeat.
         */
        post: operations["cancelUnpaidOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an order to another state
         * @description Records payment, shipping and delivery, which happen outside the shop.
         */
        post: operations["transitionOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow one order
         * @description The stream ends when the order is final: delivered, rejected, or cancelled with its stock released. A stream of a final order has one event. After a lost connection, open the stream again: it starts with the current state.
         */
        get: operations["followOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow all orders as they change
         * @description One event for each order that is placed or changed from now on.
         */
        get: operations["followOrders"];
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
        /** @description A sum over many orders. It may exceed 2^53, the limit of exact JSON numbers. */
        MoneySum: {
            /** @description Minor units, such as cents, in decimal digits. */
            amount: string;
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
        /** @enum {string} */
        OrderStatus: "pending" | "confirmed" | "rejected" | "paid" | "shipped" | "delivered" | "cancelled";
        Customer: {
            /** @description Full name. */
            name: string;
            /** Format: email */
            email: string;
        };
        Address: {
            /** @description Street and number. */
            line1: string;
            line2?: string;
            /** @description Town; `(none)` for an address without a town. */
            city: string;
            region?: string;
            /** @description Postal code; `(none)` for an address without a postal code. */
            postalCode: string;
            /** @description ISO 3166-1 alpha-2 code. */
            country: string;
        };
        /** @description The delivery address. Required members depend on the country; a missing member or an unknown country is `invalid-request`. */
        AddressRequest: {
            /** @description Street and number. */
            line1: string;
            line2?: string;
            /** @description Town. Optional in countries whose addresses have none, such as SG. */
            city?: string;
            region?: string;
            /** @description Postal code. Optional in countries without postal codes, such as HK. */
            postalCode?: string;
            /** @description ISO 3166-1 alpha-2 code. */
            country: string;
        };
        /** @description `unitPrice` is the price that the buyer saw; the order is refused if the price has changed. */
        OrderRequestItem: {
            /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
            sku: string;
            quantity: number;
            unitPrice?: components["schemas"]["Price"];
        };
        OrderRequest: {
            customer: components["schemas"]["Customer"];
            shippingAddress: components["schemas"]["AddressRequest"];
            items: components["schemas"]["OrderRequestItem"][];
        };
        OrderItem: {
            /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
            sku: string;
            /**
             * Format: uuid
             * @description UUID version 7 (RFC 9562).
             */
            productId: string;
            name: string;
            options: {
                [key: string]: string;
            };
            quantity: number;
            unitPrice: components["schemas"]["Money"];
            lineTotal: components["schemas"]["Money"];
        };
        OrderTotals: {
            subtotal: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        OrderHistoryEntry: {
            status: components["schemas"]["OrderStatus"];
            /**
             * Format: date-time
             * @description RFC 3339, UTC.
             */
            at: string;
            /** @description The message to the buyer about this transition. */
            message?: string;
            /** @description The internal note of staff. Only in responses to staff. */
            note?: string;
            /**
             * @deprecated
             * @description The message; in responses to staff the note if there is no message.
             */
            reason?: string;
        };
        StockShortage: {
            /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
            sku: string;
            requested: number;
            available: number;
        };
        Order: {
            /**
             * Format: uuid
             * @description UUID version 7 (RFC 9562).
             */
            id: string;
            /** @description The order number for people, such as TS-7K3M-92QF. */
            number: string;
            status: components["schemas"]["OrderStatus"];
            customer: components["schemas"]["Customer"];
            shippingAddress: components["schemas"]["Address"];
            items: components["schemas"]["OrderItem"][];
            totals: components["schemas"]["OrderTotals"];
            history: components["schemas"]["OrderHistoryEntry"][];
            /** @description The reason of a rejection. */
            shortages?: components["schemas"]["StockShortage"][];
            /** @description Bearer token that authorises access to this order only. Only in responses to placing and lookup. */
            accessToken?: string;
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
        OrderPage: {
            items: components["schemas"]["Order"][];
            /** @description The `cursor` of the next page; null on the last page. */
            nextCursor: string | null;
        };
        OrderLookup: {
            number: string;
            /** Format: email */
            email: string;
        };
        OrderCancellation: {
            /** @description The reason. */
            reason?: string;
        };
        OrderTransition: {
            /** @enum {string} */
            to: "paid" | "shipped" | "delivered" | "cancelled";
            /** @description The message to the buyer, shown on the order's page. */
            message?: string;
            /** @description Internal note, visible to staff only. */
            note?: string;
            /**
             * @deprecated
             * @description A note.
             */
            reason?: string;
        };
        UnpaidCancellation: {
            ids: string[];
            /** @description The message to the buyers, shown on the orders' pages. */
            message?: string;
            /** @description Internal note, visible to staff only. */
            note?: string;
        };
        UnpaidCancellationResult: {
            /** @description One result for each id, in the order of the request. */
            results: {
                /**
                 * Format: uuid
                 * @description UUID version 7 (RFC 9562).
                 */
                id: string;
                /**
                 * @description `kept`: the order is paid or final. `missing`: the order does not exist.
                 * @enum {string}
                 */
                outcome: "cancelled" | "kept" | "missing";
            }[];
        };
        UnpaidStock: {
            /** @description Number of pending and confirmed orders. */
            orders: number;
            /** @description Number of units in these orders. */
            units: number;
            /** @description The time at which the oldest of these orders was placed. */
            oldestAt: string | null;
            /** @description False if only the newest 20,000 orders were counted. */
            isWhole: boolean;
            /** @description Units by sku, most units first; at most 100 skus. */
            items: {
                /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
                sku: string;
                /**
                 * Format: uuid
                 * @description UUID version 7 (RFC 9562).
                 */
                productId: string;
                name: string;
                orders: number;
                units: number;
            }[];
        };
        OrderDay: {
            /**
             * Format: date
             * @description A day in the shop's time zone.
             */
            date: string;
            /** @description Orders placed that day, of any status. */
            orders: number;
            /** @description Units in orders that were neither rejected nor cancelled. */
            units: number;
            /**
             * @deprecated
             * @description Total of orders that were neither rejected nor cancelled; null without orders. 9007199254740991 means that or more; the other figures are exact.
             */
            revenue: components["schemas"]["Money"] | null;
            /** @description Orders placed that day, of any status. */
            placed: {
                orders: number;
                units: number;
                /** @description Total of these orders; null without orders. */
                value: components["schemas"]["MoneySum"] | null;
            };
            /** @description Orders placed that day whose stock is reserved and that are not cancelled. */
            confirmed: {
                orders: number;
                units: number;
                /** @description Total of these orders; null without orders. */
                value: components["schemas"]["MoneySum"] | null;
            };
            /** @description Orders paid that day and not cancelled later, of any placing date. */
            paid: {
                orders: number;
                units: number;
                /** @description Total of these orders; null without orders. */
                value: components["schemas"]["MoneySum"] | null;
            };
        };
        OrderStatistics: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description The IANA time zone of the days, such as `Europe/Berlin`. */
            timeZone: string;
            days: components["schemas"]["OrderDay"][];
            /** @description Orders of these days by status. */
            byStatus: {
                [key: string]: number;
            };
        };
        /** @description A price of the request is out of date. */
        PriceChangedProblem: {
            /** @enum {string} */
            type: "/docs/problems/price-changed";
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
            /** @description The current prices. */
            items: {
                /** @description JSON Pointer (RFC 6901) to the price in the request. */
                pointer: string;
                /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
                sku: string;
                unitPrice: components["schemas"]["Money"];
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description The status of the order does not allow the transition. */
        IllegalTransitionProblem: {
            /** @enum {string} */
            type: "/docs/problems/illegal-transition";
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
            from: components["schemas"]["OrderStatus"];
            /** @description The states to which the order can move. */
            legal: components["schemas"]["OrderStatus"][];
        } & {
            [key: string]: unknown;
        };
        /** @description The order exceeds the merchant's limit on units. */
        QuantityLimitedProblem: {
            /** @enum {string} */
            type: "/docs/problems/quantity-limited";
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
            /** @description The lines that exceed their limit. */
            items: {
                /** @description JSON Pointer (RFC 6901) to the quantity in the request. */
                pointer: string;
                /** @description Stock keeping unit: one sellable variant. Belongs to one product forever. */
                sku: string;
                /** @description Maximum units of this sku in one order. */
                most: number;
            }[];
            /** @description Maximum units of one order. */
            mostUnits: number;
        } & {
            [key: string]: unknown;
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
        /** @description [The order cannot go to that state](/docs/problems/illegal-transition). */
        IllegalTransition: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["IllegalTransitionProblem"];
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
        /**
         * @description The part of `Prefer` that was honoured (RFC 7240).
         * @example wait=2
         */
        "Preference-Applied": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getOrdersDocument: {
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
    getOrdersHealth: {
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
    listOrders: {
        parameters: {
            query?: {
                /**
                 * @description Maximum number of items on a page.
                 * @example 24
                 */
                limit?: number;
                /**
                 * @description Opaque; the `nextCursor` of the previous page.
                 * @example eyJhIjoiMjAyNi0xMS0xOSJ9
                 */
                cursor?: string;
                /**
                 * @description Repeatable.
                 * @example [
                 *       "confirmed",
                 *       "paid"
                 *     ]
                 */
                status?: ("pending" | "confirmed" | "rejected" | "paid" | "shipped" | "delivered" | "cancelled")[];
                /**
                 * @description The whole e-mail address.
                 * @example ada@example.org
                 */
                email?: string;
                /**
                 * @description The number of one order.
                 * @example TS-7K3M-92QF
                 */
                number?: string;
                /**
                 * @description Placed at or after.
                 * @example 2026-11-01T00:00:00Z
                 */
                from?: string;
                /**
                 * @description Placed before.
                 * @example 2026-12-01T00:00:00Z
                 */
                to?: string;
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
                    "application/json": components["schemas"]["OrderPage"];
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
            /** @description [The token does not allow this](/docs/problems/forbidden). */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
    placeOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description `wait=<seconds>` (RFC 7240).
                 * @example wait=2
                 */
                Prefer?: string;
                /**
                 * @description 1 to 255 printable ASCII characters, quoted or bare, unique for each intent. The same key with the same body is executed once.
                 * @example 3f0d1c9a-6f8e-4b8e-9a0b-5f6f2f1f7c11
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRequest"];
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
                    "Preference-Applied": components["headers"]["Preference-Applied"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
            408: components["responses"]["RequestTimeout"];
            /** @description [The same request is being worked on](/docs/problems/request-in-progress). [A price has changed](/docs/problems/price-changed). [Too many orders are not paid yet](/docs/problems/too-many-unpaid-orders). */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] | components["schemas"]["PriceChangedProblem"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            414: components["responses"]["UriTooLong"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description [A sku is not for sale](/docs/problems/unknown-sku). [The request breaks a rule](/docs/problems/rule-violated). [The order has more units than one order may have](/docs/problems/quantity-limited). [The Idempotency-Key was used for another request](/docs/problems/idempotency-key-reused). */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] | components["schemas"]["QuantityLimitedProblem"];
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
    getOrder: {
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
                 * @description UUID version 7 (RFC 9562).
                 * @example 0198f1c2-8e40-7f65-a3d1-7b2c9e0f4a18
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
                    "application/json": components["schemas"]["Order"];
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
            /** @description [The token does not allow this](/docs/problems/forbidden). */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    cancelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID version 7 (RFC 9562).
                 * @example 0198f1c2-8e40-7f65-a3d1-7b2c9e0f4a18
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancellation"];
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
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description [The token does not allow this](/docs/problems/forbidden). */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            409: components["responses"]["IllegalTransition"];
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
    lookUpOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderLookup"];
            };
        };
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
                    "application/json": components["schemas"]["Order"];
                };
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
    getOrderStatistics: {
        parameters: {
            query?: {
                /**
                 * @description First day, in the shop's time zone; by default 30 days before the last.
                 * @example 2026-11-01
                 */
                from?: string;
                /**
                 * @description Last day; by default today. At most 366 days.
                 * @example 2026-11-02
                 */
                to?: string;
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
                    "application/json": components["schemas"]["OrderStatistics"];
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
            /** @description [The token does not allow this](/docs/problems/forbidden). */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
            /** @description [The request breaks a rule](/docs/problems/rule-violated). */
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
    getUnpaidStock: {
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
                    "application/json": components["schemas"]["UnpaidStock"];
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
            /** @description [The token does not allow this](/docs/problems/forbidden). */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
    cancelUnpaidOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnpaidCancellation"];
            };
        };
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
                    "application/json": components["schemas"]["UnpaidCancellationResult"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description [The token does not allow this](/docs/problems/forbidden). */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    transitionOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID version 7 (RFC 9562).
                 * @example 0198f1c2-8e40-7f65-a3d1-7b2c9e0f4a18
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderTransition"];
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
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description [The token does not allow this](/docs/problems/forbidden). */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            409: components["responses"]["IllegalTransition"];
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
    followOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description UUID version 7 (RFC 9562).
                 * @example 0198f1c2-8e40-7f65-a3d1-7b2c9e0f4a18
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: `event: order`, `id` the version, `data` the order. The current state comes first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description [The token does not allow this](/docs/problems/forbidden). */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
    followOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: `event: order` for each placed or changed order. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description [The token does not allow this](/docs/problems/forbidden). */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
