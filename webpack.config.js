/**
 * The builds. `cli`: everything the command line needs in one file, so that `node dist/tilsyn.mjs` runs without
 * node_modules (`bench` likewise). `pane`: the page Excel loads, task pane and ribbon in one shared runtime, with the
 * manifest beside it. `workbench`: the page that stands in for Excel around the pane.
 *
 * `npm run build -- --env url=https://tilsyn.example.dk/` writes the manifest for that address; without it the manifest
 * stays at https://localhost:3000/.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import TerserPlugin from "terser-webpack-plugin";
import webpack from "webpack";

const DEVELOPMENT_URL = "https://localhost:3000/";
const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Written also where nothing changed, so that a file's age tells when it was built (workbench/build.mjs asks).
 */
const anew = { compareBeforeEmit: false };

/** What both builds share. Types are checked by `npm run types`, so the loader only strips them. */
const base = {
  mode: "production",
  context: folder("."),
  devtool: false,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/u,
        loader: "swc-loader",
        options: {
          jsc: {
            target: "es2022",
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
    ],
  },
  optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })] },
  performance: { hints: false },
  stats: { preset: "errors-warnings", assets: true, modules: false },
};

const program = (name, entry, filename) => ({
  ...base,
  name,
  target: "node20",
  entry,
  experiments: { outputModule: true },
  output: { ...anew, path: folder("dist"), filename, module: true, chunkFormat: "module", library: { type: "module" } },
  module: {
    ...base.module,
    // One file, and import.meta.url means the bundle's own place, not that of a source file on the building machine.
    parser: { javascript: { dynamicImportMode: "eager", importMeta: false, url: false, createRequire: false } },
  },
  optimization: {
    // Readable names in the stack trace of a bug are worth more than a small file here.
    minimize: false,
    // Concatenated, webpack 5.112 hands excelts a `node:fs` with only those functions we call ourselves.
    concatenateModules: false,
  },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
});

/** The command line, the package for other programs, and what is written of it from the list of commands. */
const cli = program(
  "cli",
  { tilsyn: "./commands/tilsyn.ts", api: "./commands/api.ts", published: "./commands/published.ts" },
  "[name].mjs",
);
cli.plugins.push({
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap("published", ({ outputOptions: { path } }) => {
      const { status, stderr } = spawnSync(process.execPath, [`${path}/published.mjs`], { encoding: "utf8" });
      if (status !== 0) throw new Error(`dist/published.mjs failed: ${stderr}`);
    }),
});

/**
 * What Excel is told about the functions for cells, as files: an entry that works them out is bundled like any other, run
 * once it is built, and is not among what is published.
 */
const functionsMetadata = {
  entry: { import: "./commands/functions-metadata.ts", library: { type: "var", name: "functionsMetadata" } },
  plugin: {
    apply: (compiler) =>
      compiler.hooks.thisCompilation.tap("functions.json", (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
        compilation.hooks.processAssets.tap({ name: "functions.json", stage }, () => {
          const bundle = "functions-metadata.js";
          // What failed to compile is told by webpack itself.
          if (compilation.errors.length > 0) return;
          const { FILES } = runInNewContext(`${compilation.getAsset(bundle).source.source()};functionsMetadata`, {});
          compilation.deleteAsset(bundle);
          for (const [name, text] of Object.entries(FILES))
            compilation.emitAsset(name, new webpack.sources.RawSource(text));
        });
      }),
  },
};

/** What makes the Office Scripts: it runs their compiler, so it is no part of what is handed out. */
const scripts = {
  ...program("scripts", "./commands/scripts/build/write.ts", "build-scripts.mjs"),
  externals: { "typescript-of-office-scripts": "module typescript-of-office-scripts" },
};

const pane = (url) => ({
  ...base,
  name: "pane",
  target: ["web", "es2022"],
  entry: { taskpane: "./taskpane/index.tsx", "functions-metadata": functionsMetadata.entry },
  output: {
    ...anew,
    path: folder("dist/pane"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  // A strict content policy lets no script of the server's own into the page.
  devServer: { port: 3000, server: "https", static: false, hot: false, liveReload: false, client: false },
  plugins: [
    functionsMetadata.plugin,
    new HtmlPlugin({
      template: "taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["taskpane"],
      // Last in the body, and waited for: Excel calls functions in cells as soon as the document is there, and what is not
      // associated by then is an error in the cell.
      inject: "body",
      scriptLoading: "blocking",
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.png" },
        { from: "taskpane/taskpane.css", to: "taskpane.css" },
        { from: "manifest.xml", transform: (content) => content.toString("utf8").replaceAll(DEVELOPMENT_URL, url) },
      ],
    }),
  ],
});

/** What bench/pane.ts measures the pane against: the same page with next to nothing in it. */
const bare = {
  ...base,
  name: "bare",
  target: ["web", "es2022"],
  entry: { taskpane: "./bench/bare.tsx" },
  output: { path: folder("dist/bare"), filename: "[name].js", clean: true },
  plugins: [
    new HtmlPlugin({ template: "taskpane/taskpane.html", filename: "taskpane.html", scriptLoading: "defer" }),
    new CopyPlugin({ patterns: [{ from: "taskpane/taskpane.css", to: "taskpane.css" }] }),
  ],
};

/**
 * The page around the pane. workbench/build.mjs puts the pane's own build, Microsoft's client from node_modules and the
 * sample workbooks beside it.
 */
const workbench = {
  ...base,
  name: "workbench",
  target: ["web", "es2022"],
  entry: {
    workbench: ["./workbench/page/workbench.css", "./workbench/page/workbench.tsx"],
    connect: "./workbench/page/connect.ts",
  },
  output: {
    path: folder("dist/workbench"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "",
  },
  experiments: { css: true },
  plugins: [
    new HtmlPlugin({
      template: "workbench/page/workbench.html",
      filename: "index.html",
      chunks: ["workbench"],
      scriptLoading: "defer",
    }),
  ],
};

export default (env) => {
  const url = env.url ?? DEVELOPMENT_URL;
  if (!/^https:\/\/[^\s"<>]+\/$/u.test(url))
    throw new Error(`--env url=${url}: give an https address that ends with /`);
  return [
    cli,
    scripts,
    program("bench", "./bench/quarter.ts", "bench.mjs"),
    program("bench-rules", "./bench/rules.ts", "bench-rules.mjs"),
    program("bench-deadlines", "./bench/deadlines.ts", "bench-deadlines.mjs"),
    {
      ...program("bench-together", "./bench/together.ts", "bench-together.mjs"),
      externals: { "@duckdb/node-api": "module @duckdb/node-api" },
    },
    program("bench-excel", "./bench/excel.ts", "bench-excel.mjs"),
    program("bench-stages", "./bench/excel-stages.ts", "bench-stages.mjs"),
    {
      ...program("bench-workbench", "./bench/workbench.ts", "bench-workbench.mjs"),
      externals: { vite: "module vite", "playwright-core": "module playwright-core" },
    },
    {
      ...program("bench-clicks", "./bench/clicks.ts", "bench-clicks.mjs"),
      externals: { vite: "module vite", "playwright-core": "module playwright-core" },
    },
    program("quarter-excel", "./bench/excel-same.ts", "quarter-excel.mjs"),
    // Both find their own files beside themselves.
    {
      ...program("bench-pane", "./bench/pane.ts", "bench-pane.mjs"),
      externals: { "playwright-core": "module playwright-core", typescript: "module typescript" },
    },
    {
      ...program("pane-pictures", "./docs/pane-pictures.ts", "pane-pictures.mjs"),
      externals: { vite: "module vite", "playwright-core": "module playwright-core", typescript: "module typescript" },
    },
    bare,
    pane(url),
    workbench,
  ];
};
