// Made of services/*/service.json and services/*/gateway.conf.template by "npm run generate".
// biome-ignore-all format: generated
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: generated

export const services = [
  {
    "name": "catalog",
    "kind": "api",
    "prefixes": [
      {
        "path": "/api/products",
        "cached": true
      },
      {
        "path": "/api/catalog",
        "cached": false
      }
    ],
    "ownLocations": "# Passed on while it arrives, and so are the results.\nlocation = /api/products/import {\n  # Its body passes by as it comes, so it can't be given to another instance.\n  include error-pages.conf;\n  client_max_body_size 2g;\n  client_body_timeout 60s;\n  proxy_request_buffering off;\n  proxy_buffering off;\n  proxy_send_timeout 300s;\n  proxy_read_timeout 300s;\n  proxy_next_upstream off;\n  proxy_pass http://catalog;\n}\n\nlocation = /api/products/export {\n  proxy_buffering off;\n  proxy_read_timeout 300s;\n  send_timeout 300s;\n  proxy_pass http://catalog;\n}\n"
  },
  {
    "name": "categories",
    "kind": "api",
    "prefixes": [
      {
        "path": "/api/categories",
        "cached": true
      }
    ],
    "ownLocations": ""
  },
  {
    "name": "orders",
    "kind": "api",
    "prefixes": [
      {
        "path": "/api/orders",
        "cached": false
      }
    ],
    "ownLocations": "# Placing an order carries its Idempotency-Key, so it may be sent again even when the first instance had received it.\nlocation = /api/orders {\n  proxy_next_upstream error http_502 http_503 non_idempotent;\n  proxy_pass http://orders;\n}\n\n# Event streams: every event leaves at once, and the service's heartbeats keep them open.\nlocation = /api/orders/events {\n  limit_conn connections_by_address 200;\n  limit_conn event_streams_by_address 50;\n  limit_conn event_streams 3000;\n  proxy_buffering off;\n  proxy_read_timeout 300s;\n  send_timeout 60s;\n  proxy_pass http://orders;\n}\n\nlocation ~ ^/api/orders/[^/]+/events$ {\n  limit_conn connections_by_address 200;\n  limit_conn event_streams_by_address 50;\n  limit_conn event_streams 3000;\n  proxy_buffering off;\n  proxy_read_timeout 300s;\n  send_timeout 60s;\n  proxy_pass http://orders;\n}\n"
  },
  {
    "name": "storefront",
    "kind": "pages",
    "prefixes": [],
    "ownLocations": ""
  }
] as const
