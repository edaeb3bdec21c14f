# Clew with the README's own commands; docker-compose.yml sets where its Neo4j is.
FROM node:20.20-bookworm-slim
WORKDIR /clew
RUN chown node:node /clew
USER node
# This shell makes way for the program it starts, so that `docker compose stop` reaches Clew, which then ends in order.
ENV NPM_CONFIG_SCRIPT_SHELL=/bin/bash
COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci
COPY --chown=node:node . .
RUN npm run build
EXPOSE 4747
CMD ["npm", "start"]
