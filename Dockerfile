# Builds review and packs it with its rules: `docker build -t review .`, then
# `docker run --rm -v "$PWD":/work review review check drafts`.
FROM swift:6.3.1-bookworm AS build
WORKDIR /source
COPY Makefile Package.* ./
RUN make packages
COPY Sources Sources
COPY Tests Tests
COPY Benchmarks Benchmarks
COPY Rules Rules
COPY Schemas Schemas
RUN make install DESTDIR=/package PREFIX=/usr

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends libsqlite3-0 libxlsxwriter4 libxml2 libzip4 libstdc++6 zlib1g \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /package /
ENV LANG=C.UTF-8
USER 1000:1000
WORKDIR /work
CMD ["review", "--help"]
