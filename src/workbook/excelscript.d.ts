/**
 * What of ExcelScript the scripts use, as Excel's code editor declares it. Enums have Excel's own words as their values.
 *
 * @source https://learn.microsoft.com/javascript/api/office-scripts/excelscript (each interface by its name)
 */
declare namespace ExcelScript {
  interface Workbook {
    getApplication(): Application;
    getNames(): NamedItem[];
    addNamedItem(name: string, reference: Range | string, comment?: string): NamedItem;
    getNamedItem(name: string): NamedItem | undefined;
    getTables(): Table[];
    getTable(key: string): Table | undefined;
    getWorksheets(): Worksheet[];
    addWorksheet(name?: string): Worksheet;
    getWorksheet(key: string): Worksheet | undefined;
  }

  interface Application {
    calculate(calculationType: CalculationType): void;
  }

  interface Worksheet {
    getFreezePanes(): WorksheetFreezePanes;
    getName(): string;
    setName(name: string): void;
    getPageLayout(): PageLayout;
    setPosition(position: number): void;
    getProtection(): WorksheetProtection;
    setShowGridlines(showGridlines: boolean): void;
    setTabColor(tabColor: string): void;
    getVisibility(): SheetVisibility;
    setVisibility(visibility: SheetVisibility): void;
    activate(): void;
    delete(): void;
    getRange(address?: string): Range;
    getUsedRange(valuesOnly?: boolean): Range | undefined;
    getCharts(): Chart[];
    addChart(type: ChartType, sourceData: Range, seriesBy?: ChartSeriesBy): Chart;
    getComments(): Comment[];
    removeAllHorizontalPageBreaks(): void;
    addHorizontalPageBreak(pageBreakRange: Range | string): PageBreak;
    removeAllVerticalPageBreaks(): void;
    addVerticalPageBreak(pageBreakRange: Range | string): PageBreak;
    getNames(): NamedItem[];
    addNamedItem(name: string, reference: Range | string, comment?: string): NamedItem;
    getNamedItem(name: string): NamedItem | undefined;
    addTable(address: Range | string, hasHeaders: boolean): Table;
    getTables(): Table[];
  }

  interface PageBreak {
    delete(): void;
  }

  interface WorksheetFreezePanes {
    freezeAt(frozenRange: Range | string): void;
    freezeColumns(count?: number): void;
    freezeRows(count?: number): void;
  }

  interface WorksheetProtection {
    getOptions(): WorksheetProtectionOptions;
    getProtected(): boolean;
    protect(options?: WorksheetProtectionOptions, password?: string): void;
    unprotect(password?: string): void;
  }

  interface WorksheetProtectionOptions {
    allowAutoFilter?: boolean;
    allowFormatCells?: boolean;
    allowFormatColumns?: boolean;
    allowFormatRows?: boolean;
    allowSort?: boolean;
  }

  interface NamedItem {
    getFormula(): string;
    setFormula(formula: string): void;
    getName(): string;
    setVisible(visible: boolean): void;
    delete(): void;
  }

  interface Table {
    getName(): string;
    setName(name: string): void;
    setShowBandedRows(showBandedRows: boolean): void;
    setShowFilterButton(showFilterButton: boolean): void;
    getShowHeaders(): boolean;
    getShowTotals(): boolean;
    setPredefinedTableStyle(predefinedTableStyle: string): void;
    clearFilters(): void;
    delete(): void;
    getHeaderRowRange(): Range;
    getRange(): Range;
    resize(newRange: Range | string): void;
    getColumns(): TableColumn[];
  }

  interface TableColumn {
    getName(): string;
    setName(name: string): void;
  }

  interface Range {
    getAddress(): string;
    setColumnHidden(columnHidden: boolean): void;
    getFormat(): RangeFormat;
    getFormulas(): string[][];
    setFormulas(formulas: string[][]): void;
    getHeight(): number;
    getHyperlink(): RangeHyperlink;
    setHyperlink(hyperlink: RangeHyperlink): void;
    setNumberFormat(numberFormat: string): void;
    getNumberFormats(): string[][];
    getValues(): (string | number | boolean)[][];
    setValues(values: (string | number | boolean)[][]): void;
    clear(applyTo?: ClearApplyTo): void;
    copyFrom(sourceRange: Range | string, copyType?: RangeCopyType, skipBlanks?: boolean, transpose?: boolean): void;
    getLeft(): number;
    getMergedAreas(): RangeAreas | undefined;
    getTop(): number;
    getWidth(): number;
    getUsedRange(valuesOnly?: boolean): Range | undefined;
    merge(across?: boolean): void;
    unmerge(): void;
    getConditionalFormats(): ConditionalFormat[];
    addConditionalFormat(type: ConditionalFormatType): ConditionalFormat;
  }

  interface RangeAreas {
    getAddress(): string;
  }

  interface RangeHyperlink {
    address?: string;
    documentReference?: string;
    screenTip?: string;
    textToDisplay?: string;
  }

  interface RangeFormat {
    setColumnWidth(columnWidth: number): void;
    getFill(): RangeFill;
    getFont(): RangeFont;
    setHorizontalAlignment(horizontalAlignment: HorizontalAlignment): void;
    setIndentLevel(indentLevel: number): void;
    getProtection(): FormatProtection;
    setRowHeight(rowHeight: number): void;
    getUseStandardWidth(): boolean;
    setUseStandardHeight(useStandardHeight: boolean): void;
    setUseStandardWidth(useStandardWidth: boolean): void;
    setVerticalAlignment(verticalAlignment: VerticalAlignment): void;
    setWrapText(wrapText: boolean): void;
    autofitRows(): void;
    getRangeBorder(index: BorderIndex): RangeBorder;
  }

  interface RangeFill {
    setColor(color: string): void;
    clear(): void;
  }

  interface RangeFont {
    setBold(bold: boolean): void;
    setColor(color: string): void;
    setItalic(italic: boolean): void;
    setSize(size: number): void;
    setStrikethrough(strikethrough: boolean): void;
    setUnderline(underline: RangeUnderlineStyle): void;
  }

  interface RangeBorder {
    setColor(color: string): void;
    setStyle(style: BorderLineStyle): void;
  }

  interface FormatProtection {
    getLocked(): boolean;
    setLocked(locked: boolean): void;
  }

  interface ConditionalFormat {
    getCustom(): CustomConditionalFormat | undefined;
    setPriority(priority: number): void;
    setStopIfTrue(stopIfTrue: boolean): void;
    getType(): ConditionalFormatType;
    delete(): void;
  }

  interface CustomConditionalFormat {
    getFormat(): ConditionalRangeFormat;
    getRule(): ConditionalFormatRule;
  }

  interface ConditionalFormatRule {
    getFormula(): string;
    setFormula(formula: string): void;
  }

  interface ConditionalRangeFormat {
    getFill(): ConditionalRangeFill;
    getFont(): ConditionalRangeFont;
  }

  interface ConditionalRangeFill {
    setColor(color: string): void;
  }

  interface ConditionalRangeFont {
    setBold(bold: boolean): void;
    setColor(color: string): void;
    setItalic(italic: boolean): void;
  }

  interface Comment {
    getLocation(): Range;
    getContent(): string;
    getReplies(): CommentReply[];
  }

  interface CommentReply {
    getContent(): string;
  }

  interface PageLayout {
    setBottomMargin(bottomMargin: number): void;
    setFooterMargin(footerMargin: number): void;
    setHeaderMargin(headerMargin: number): void;
    getHeadersFooters(): HeaderFooterGroup;
    setLeftMargin(leftMargin: number): void;
    getOrientation(): PageOrientation;
    setOrientation(orientation: PageOrientation): void;
    setPaperSize(paperSize: PaperType): void;
    setRightMargin(rightMargin: number): void;
    setTopMargin(topMargin: number): void;
    getZoom(): PageLayoutZoomOptions;
    setZoom(zoom: PageLayoutZoomOptions): void;
    getPrintArea(): RangeAreas | undefined;
    getPrintTitleColumns(): Range | undefined;
    getPrintTitleRows(): Range | undefined;
    setPrintArea(printArea: Range | string): void;
    setPrintTitleColumns(printTitleColumns: Range | string): void;
    setPrintTitleRows(printTitleRows: Range | string): void;
  }

  interface PageLayoutZoomOptions {
    horizontalFitToPages?: number;
    verticalFitToPages?: number;
    scale?: number;
  }

  interface HeaderFooterGroup {
    getDefaultForAllPages(): HeaderFooter;
  }

  interface HeaderFooter {
    getCenterFooter(): string;
    setCenterFooter(centerFooter: string): void;
    getCenterHeader(): string;
    setCenterHeader(centerHeader: string): void;
    getLeftFooter(): string;
    setLeftFooter(leftFooter: string): void;
    getLeftHeader(): string;
    setLeftHeader(leftHeader: string): void;
    getRightFooter(): string;
    setRightFooter(rightFooter: string): void;
    getRightHeader(): string;
    setRightHeader(rightHeader: string): void;
  }

  interface Chart {
    getAxes(): ChartAxes;
    setDisplayBlanksAs(displayBlanksAs: ChartDisplayBlanksAs): void;
    getFormat(): ChartAreaFormat;
    getHeight(): number;
    setHeight(height: number): void;
    getLeft(): number;
    setLeft(left: number): void;
    getLegend(): ChartLegend;
    getName(): string;
    setName(name: string): void;
    setPlotVisibleOnly(plotVisibleOnly: boolean): void;
    getSeries(): ChartSeries[];
    addChartSeries(name?: string, index?: number): ChartSeries;
    getTitle(): ChartTitle;
    getTop(): number;
    setTop(top: number): void;
    getWidth(): number;
    setWidth(width: number): void;
    delete(): void;
    setPosition(startCell: Range | string, endCell?: Range | string): void;
  }

  interface ChartAxes {
    getCategoryAxis(): ChartAxis;
    getValueAxis(): ChartAxis;
  }

  interface ChartAxis {
    setCategoryType(categoryType: ChartAxisCategoryType): void;
    getFormat(): ChartAxisFormat;
    getMajorGridlines(): ChartGridlines;
    setMajorTickMark(majorTickMark: ChartAxisTickMark): void;
    setMajorUnit(majorUnit: number): void;
    setMaximum(maximum: number): void;
    setMinimum(minimum: number): void;
    setMinorTickMark(minorTickMark: ChartAxisTickMark): void;
    setMultiLevel(multiLevel: boolean): void;
    setNumberFormat(numberFormat: string): void;
    setPosition(position: ChartAxisPosition): void;
    setReversePlotOrder(reversePlotOrder: boolean): void;
    setTickLabelPosition(tickLabelPosition: ChartAxisTickLabelPosition): void;
    getTitle(): ChartAxisTitle;
  }

  interface ChartAxisFormat {
    getLine(): ChartLineFormat;
  }

  interface ChartAxisTitle {
    getFormat(): ChartTitleFormat;
    setText(text: string): void;
  }

  interface ChartGridlines {
    getFormat(): ChartGridlinesFormat;
    setVisible(visible: boolean): void;
  }

  interface ChartGridlinesFormat {
    getLine(): ChartLineFormat;
  }

  interface ChartAreaFormat {
    getBorder(): ChartBorder;
    getFill(): ChartFill;
    getFont(): ChartFont;
  }

  interface ChartBorder {
    setLineStyle(lineStyle: ChartLineStyle): void;
    setColor(color: string): void;
    setWeight(weight: number): void;
  }

  interface ChartFill {
    clear(): void;
    setSolidColor(color: string): void;
  }

  interface ChartFont {
    setBold(bold: boolean): void;
    setColor(color: string): void;
    setSize(size: number): void;
  }

  interface ChartLineFormat {
    setColor(color: string): void;
    setLineStyle(lineStyle: ChartLineStyle): void;
    setWeight(weight: number): void;
  }

  interface ChartLegend {
    setPosition(position: ChartLegendPosition): void;
    setVisible(visible: boolean): void;
  }

  interface ChartSeries {
    getFormat(): ChartSeriesFormat;
    setGapWidth(gapWidth: number): void;
    setMarkerBackgroundColor(markerBackgroundColor: string): void;
    setMarkerForegroundColor(markerForegroundColor: string): void;
    setMarkerSize(markerSize: number): void;
    setMarkerStyle(markerStyle: ChartMarkerStyle): void;
    setName(name: string): void;
    setOverlap(overlap: number): void;
    setSmooth(smooth: boolean): void;
    setValues(sourceData: Range): void;
    setXAxisValues(sourceData: Range): void;
  }

  interface ChartSeriesFormat {
    getFill(): ChartFill;
    getLine(): ChartLineFormat;
  }

  interface ChartTitle {
    getFormat(): ChartTitleFormat;
    setText(text: string): void;
    setVisible(visible: boolean): void;
  }

  interface ChartTitleFormat {
    getFont(): ChartFont;
  }

  enum CalculationType {
    recalculate = "Recalculate",
  }
  enum SheetVisibility {
    visible = "Visible",
    hidden = "Hidden",
    veryHidden = "VeryHidden",
  }
  enum RangeCopyType {
    all = "All",
    formulas = "Formulas",
    formats = "Formats",
  }
  enum ClearApplyTo {
    contents = "Contents",
    hyperlinks = "Hyperlinks",
  }
  enum BorderIndex {
    edgeTop = "EdgeTop",
    edgeBottom = "EdgeBottom",
    edgeLeft = "EdgeLeft",
    edgeRight = "EdgeRight",
    insideVertical = "InsideVertical",
    insideHorizontal = "InsideHorizontal",
  }
  enum BorderLineStyle {
    none = "None",
    continuous = "Continuous",
  }
  enum HorizontalAlignment {
    general = "General",
    left = "Left",
    center = "Center",
    right = "Right",
  }
  enum VerticalAlignment {
    top = "Top",
    center = "Center",
    bottom = "Bottom",
  }
  enum RangeUnderlineStyle {
    none = "None",
    single = "Single",
  }
  enum ConditionalFormatType {
    custom = "Custom",
  }
  enum PageOrientation {
    portrait = "Portrait",
    landscape = "Landscape",
  }
  enum PaperType {
    a4 = "A4",
  }
  enum ChartType {
    lineMarkers = "LineMarkers",
    columnClustered = "ColumnClustered",
    columnStacked = "ColumnStacked",
    barClustered = "BarClustered",
  }
  enum ChartSeriesBy {
    columns = "Columns",
    rows = "Rows",
  }
  enum ChartDisplayBlanksAs {
    notPlotted = "NotPlotted",
    interplotted = "Interplotted",
  }
  enum ChartAxisCategoryType {
    textAxis = "TextAxis",
  }
  enum ChartAxisTickMark {
    none = "None",
  }
  enum ChartAxisPosition {
    maximum = "Maximum",
  }
  enum ChartAxisTickLabelPosition {
    none = "None",
    low = "Low",
  }
  enum ChartLegendPosition {
    bottom = "Bottom",
  }
  enum ChartLineStyle {
    none = "None",
    continuous = "Continuous",
    dash = "Dash",
    dot = "Dot",
    dashDot = "DashDot",
  }
  enum ChartMarkerStyle {
    circle = "Circle",
    square = "Square",
    triangle = "Triangle",
    diamond = "Diamond",
    x = "X",
    plus = "Plus",
  }
}
