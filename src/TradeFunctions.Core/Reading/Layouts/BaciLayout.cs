using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// CEPII's BACI: year, exporter, importer, HS 6 code, value in thousand US dollars, weight in metric tons. Both sides' reports are
/// reconciled to one figure, FOB: a record is the exporter's export and the importer's import. The classification is in the
/// file's name.
/// </summary>
internal sealed class BaciLayout : Layout
{
    /// <inheritdoc/>
    public override string Name => "baci";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Required { get; } = ["t", "i", "j", "k", "v"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Optional { get; } = ["q"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Words => [];

    /// <inheritdoc/>
    public override bool SumsAreTotals => true;

    /// <inheritdoc/>
    public override int? Level => 6;

    /// <inheritdoc/>
    public override RowReader CreateReader(Header header, ReadOptions options) =>
        new BaciRowReader(header, BaciFileName.TryParse(options.FileName)?.Classification ?? default);
}
