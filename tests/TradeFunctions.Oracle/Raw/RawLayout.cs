namespace TradeFunctions.Oracle.Raw;

/// <summary>A layout of raw files: which columns tell it, and which scripts take its rows.</summary>
/// <param name="Name">The layout's name.</param>
/// <param name="Required">Normalised column names (lower case, letters and digits only) that a file must have.</param>
/// <param name="Optional">Columns that are read where they are there.</param>
/// <param name="Scripts">The scripts, run in order over the table <c>raw</c>.</param>
/// <param name="Level">The length of all its codes; null: rows tell.</param>
internal sealed record RawLayout(string Name, string[] Required, string[] Optional, string[] Scripts, int? Level = null)
{
    private static readonly RawLayout[] All =
    [
        new(
            "comtrade",
            ["typecode", "freqcode", "period", "reportercode", "flowcode", "partnercode", "partner2code", "classificationcode", "cmdcode", "customscode", "motcode", "primaryvalue"],
            ["refmonth", "moscode", "isoriginalclassification", "aggrlevel", "qtyunitcode", "qty", "netwgt", "cifvalue", "fobvalue"],
            ["Raw/comtrade", "Raw/take"]),
        new(
            "comtrade-legacy",
            ["classification", "period", "tradeflowcode", "reportercode", "partnercode", "_2ndpartnercode", "customsproccode", "modeoftransportcode", "commoditycode", "tradevalueus"],
            ["aggregatelevel", "qtyunitcode", "qty", "netweightkg", "ciftradevalueus", "fobtradevalueus"],
            ["Raw/legacy", "Raw/comtrade", "Raw/take"]),
        new("baci", ["t", "i", "j", "k", "v", "q"], [], ["Raw/baci", "Raw/take"], 6),
        new(
            "tidy",
            ["period", "reporter", "partner", "flow", "commodity", "value"],
            ["currency", "quantity", "unit", "netweightkg", "valuation"],
            ["Raw/tidy", "Raw/take"]),
        new(
            "comext",
            ["reporter", "partner", "tradetype", "productnc", "flow", "statprocedure", "period", "valueeur"],
            ["productsitc", "productcpa21", "productcpa22", "productbec", "productbec5", "productsection", "supplunit", "quantitykg", "quantitysupplunit"],
            ["Raw/comext", "Raw/sums", "Raw/take"],
            6),
        new(
            "china-customs",
            ["数据年月", "商品编码", "贸易伙伴编码"],
            ["贸易方式编码", "注册地编码", "第一数量", "第一计量单位", "第二数量", "第二计量单位", "美元", "人民币"],
            ["Raw/china"]),
        new(
            "japan-customs",
            ["exporimp", "year", "hs", "valuejan"],
            [
                "custom", "country", "unit1", "unit2",
                "quantity1jan", "quantity2jan", "quantity1feb", "quantity2feb", "valuefeb", "quantity1mar",
                "quantity2mar", "valuemar", "quantity1apr", "quantity2apr", "valueapr", "quantity1apl",
                "quantity2apl", "valueapl", "quantity1may", "quantity2may", "valuemay", "quantity1jun",
                "quantity2jun", "valuejun", "quantity1jul", "quantity2jul", "valuejul", "quantity1aug",
                "quantity2aug", "valueaug", "quantity1sep", "quantity2sep", "valuesep", "quantity1oct",
                "quantity2oct", "valueoct", "quantity1nov", "quantity2nov", "valuenov", "quantity1dec",
                "quantity2dec", "valuedec",
            ],
            ["Raw/japan", "Raw/sums", "Raw/take"]),
        new("japan-series", ["date", "exports", "imports"], [], ["Raw/series", "Raw/take"]),
        // Names of codes, no figures: BACI's tables.
        new("reference", ["code", "description"], [], ["Raw/products"]),
        new("reference", ["countrycode", "countryname", "countryiso2", "countryiso3"], [], ["Raw/countries"]),
    ];

    /// <summary>The layout that a header fits; null: none.</summary>
    public static RawLayout? Of(IReadOnlyList<string> columns) => Array.Find(All, layout => layout.Required.All(columns.Contains));
}
