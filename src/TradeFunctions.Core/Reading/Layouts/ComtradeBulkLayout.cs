using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// UN Comtrade's bulk files: 34 columns, tab-separated and gzipped as published, codes only. There is no level column: the
/// level of an HS code follows from its length.
/// </summary>
internal sealed class ComtradeBulkLayout : Layout
{
    /// <inheritdoc/>
    public override string Name => "comtrade-bulk";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Required { get; } = ["datasetCode", .. ComtradeV1Layout.KeyAndValue];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Optional => ComtradeV1Layout.Figures;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Unread { get; } =
    [
        "refPeriodId", "refYear", "classificationSearchCode", "altQtyUnitCode", "altQty", "isAltQtyEstimated",
        "grossWgt", "isGrossWgtEstimated", "legacyEstimationFlag", "isReported", "isAggregate",
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Words => [];

    /// <inheritdoc/>
    public override RowReader CreateReader(Header header, ReadOptions options) => new ComtradeRowReader(ComtradeV1Layout.Bind(header));
}
