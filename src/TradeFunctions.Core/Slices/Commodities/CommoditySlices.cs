using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// Builds the entities of the slots asked for, one after another, from a reporter's cells, which are read twice and not kept. Enumerate
/// <see cref="Commodities"/> first, to its end, then <see cref="Partners"/>; each once. Memory: (five + number of groups) × partners ×
/// periods × two flows × 64 bytes, and what <see cref="CommodityOptions"/> allows. Holds state while the cells stream by.
/// </summary>
public sealed class CommoditySlices : IDisposable
{
    private readonly IResolvedCells _cells;
    private readonly CommodityRules _rules;
    private readonly CommoditySelection _selection;
    private readonly CommodityOptions _options;
    private ByPartnerBuilder? _partners;
    private bool _isRead;

    /// <summary>Prepares building; nothing is read yet.</summary>
    /// <param name="cells">The reporter's cells, at least those of the years of the slots (<see cref="CommoditySlots.Years"/>).</param>
    /// <param name="rules">The dataset's.</param>
    /// <param name="slots">Names of slots of both tables; see <see cref="CommoditySlots"/>.</param>
    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentException">There is no such slot.</exception>
    public CommoditySlices(IResolvedCells cells, CommodityRules rules, IEnumerable<string> slots, CommodityOptions? options = null)
    {
        _cells = cells;
        _rules = rules;
        _selection = new CommoditySelection(slots);
        _options = options ?? new CommodityOptions();
    }

    /// <summary>
    /// The entities of the blocks asked for. They come chapter by chapter, those of several blocks side by side; within a chapter a code
    /// comes after its parts; TOTAL, then groups come last.
    /// </summary>
    public IEnumerable<ByCommodityEntity> Commodities()
    {
        if (_partners is not null) throw new InvalidOperationException("The commodities can be enumerated once.");
        List<FigureSource> sources = [.. _cells.Sources
            .Select(source => new FigureSource(source.Blob, source.ETag, source.LastModified, source.Released, source.Layout))];
        var traits = new TraitTable();
        var census = CommodityCensus.Of(_cells, _selection, _rules.Dataset);
        var blocks = new ByCommodityBuilder(_cells.Reporter, census, traits, sources, _selection.Blocks);
        _partners = new ByPartnerBuilder(_cells.Reporter, census, traits, sources, _rules.Groups, _selection.Periods, _options);
        var pass = new CommodityPass(census, traits, _rules.Groups);
        using var cursors = new CommodityCursors(_cells, _selection);
        foreach (var commodity in pass.Commodities(cursors))
        {
            _partners.Take(commodity);
            foreach (var block in blocks.Of(commodity)) yield return block;
        }

        _isRead = true;
    }

    /// <summary>The entities of the periods asked for: by period, partner, level.</summary>
    /// <exception cref="InvalidOperationException">The commodities were not enumerated to their end.</exception>
    public IEnumerable<ByPartnerEntity> Partners() => _isRead
        ? _partners!.Build()
        : throw new InvalidOperationException("The commodities are to be enumerated first.");

    /// <inheritdoc/>
    public void Dispose() => _partners?.Dispose();
}
