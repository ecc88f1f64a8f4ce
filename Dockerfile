# Every image of the shop. `--target service --build-arg SERVICE=<name>` makes the one of a service (or of any other
# package that is run), `--target gateway` the gateway's. They share the stage that installs and builds.

ARG NODE_IMAGE=node:24.21.0-bookworm-slim
ARG NGINX_IMAGE=nginx:1.30.6-trixie
ARG NATS_IMAGE=nats:2.15.1-alpine

FROM ${NODE_IMAGE} AS build
WORKDIR /repository
ENV CI=true
COPY package.json ./
COPY tools/pnpm.mjs tools/pnpm-hashes.json tools/
RUN ln -s "$(node tools/pnpm.mjs /opt)" /usr/local/bin/pnpm
COPY pnpm-lock.yaml pnpm-workspace.yaml .pnpmfile.cjs tsconfig.base.json ./
COPY gateway/package.json gateway/
COPY monitoring/package.json monitoring/
COPY infra/docker/package.json infra/docker/
COPY infra/kubernetes/package.json infra/kubernetes/
COPY docs docs
COPY packages packages
COPY services services
# What is run or served, and what that needs of the workspace; packages of tests are left out.
# >>> services: made of services/*/service.json by "npm run generate"
ENV SERVICES="--filter-prod @techshop/catalog... --filter-prod @techshop/categories... --filter-prod @techshop/orders... --filter-prod @techshop/storefront..."
# <<< services
ENV BUILT="${SERVICES} --filter-prod @techshop/owned-databases... --filter-prod @techshop/api-reference..."
RUN --mount=type=cache,target=/pnpm-store \
  pnpm install --frozen-lockfile --store-dir /pnpm-store ${BUILT} && pnpm ${BUILT} run build

FROM build AS deployed
ARG SERVICE
# `pm`: the command of pnpm, not the script of the same name.
RUN --mount=type=cache,target=/pnpm-store \
  pnpm pm --filter "@techshop/${SERVICE}" deploy --prod --store-dir /pnpm-store /deployed \
  && pnpm --filter "@techshop/${SERVICE}" sbom --prod --sbom-format cyclonedx --sbom-type application --lockfile-only --out /deployed/sbom.cdx.json \
  && rm -f /deployed/pnpm-lock.yaml /deployed/pnpm-workspace.yaml

FROM ${NODE_IMAGE} AS service
ARG SERVICE
ARG VERSION=development
ARG REVISION=unknown
LABEL org.opencontainers.image.title="techshop/${SERVICE}" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.licenses="UNLICENSED"
WORKDIR /app
COPY --from=deployed /deployed ./
RUN install -d -o node -g node /assets
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
USER node
EXPOSE 3000
# Bash alone: a Node started every few seconds would cost more than what it asks.
HEALTHCHECK --interval=10s --timeout=10s --start-period=120s --start-interval=2s --retries=5 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/3000 && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
# As local-stack's services.ts has it.
ENTRYPOINT ["node", "--v8-pool-size=1"]
CMD ["."]

FROM ${NGINX_IMAGE} AS gateway
ARG VERSION=development
ARG REVISION=unknown
LABEL org.opencontainers.image.title="techshop/gateway" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.licenses="UNLICENSED"
COPY --from=build /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
COPY --from=build --chown=1000:1000 /repository/services/storefront/dist/client /srv/build
COPY packages/sample-catalogue/pictures /srv/products
COPY --from=build /repository/packages/api-reference/dist /srv/docs
COPY gateway ./
RUN install -d -o nginx -g nginx /run/gateway /var/lib/gateway
USER nginx
EXPOSE 8081
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=10s --start-period=120s --start-interval=2s --retries=5 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8082 && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]
ENTRYPOINT ["node"]
CMD ["serve.ts"]

FROM ${NATS_IMAGE} AS nats
ARG VERSION=development
ARG REVISION=unknown
LABEL org.opencontainers.image.title="techshop/nats" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.licenses="UNLICENSED"
COPY infra/nats /etc/nats
RUN install -d -o 1000 -g 1000 /data
USER 1000:1000
CMD ["nats-server", "--config", "/etc/nats/container.conf"]
