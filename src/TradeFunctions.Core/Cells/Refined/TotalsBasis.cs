namespace TradeFunctions.Core.Cells.Refined;

/// <summary>How figures of all goods, and of the World, are known to be whole.</summary>
public static class TotalsBasis
{
    /// <summary>The dataset's description says that its files hold everything.</summary>
    public const string Complete = "complete";

    /// <summary>A file has the products and economies that the tables of codes beside it list.</summary>
    public const string WholeByTables = "whole_release_by_tables";

    /// <summary>A file has as many products, exporters and importers as only a whole release has.</summary>
    public const string WholeByCounts = "whole_release_by_counts";

    /// <summary>The files have rows of them.</summary>
    public const string Rows = "rows";
}
