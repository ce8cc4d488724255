using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>What became of some records of a file: the parts of <see cref="ReadCounts"/> that add up.</summary>
internal sealed class RecordCounts
{
    private readonly Dictionary<ShortCode, long> _systems = [];
    private readonly Dictionary<(Flow Flow, int Year), int> _lastMonths = [];

    public long Used { get; set; }

    public long Rejected { get; set; }

    public long Breakdown { get; set; }

    public long OtherSystem { get; set; }

    public long RepeatedHeaders { get; set; }

    public long Blank { get; set; }

    public long Remarks { get; set; }

    public long Rows { get; set; }

    /// <summary>Figures that were rounded.</summary>
    public long Rounded { get; set; }

    /// <summary>Net weights and quantities of used records that were not available.</summary>
    public long NotAvailable { get; set; }

    /// <summary>Of files that write zeros for months to come, by flow and year the last month that has a figure; 0: none has.</summary>
    public IReadOnlyDictionary<(Flow Flow, int Year), int> LastMonths => _lastMonths;

    /// <summary>Records of goods in a system other than the Harmonized one, by that system.</summary>
    public IReadOnlyDictionary<ShortCode, long> Systems => _systems;

    /// <summary>All records, blank ones and remarks not counted.</summary>
    public long Records => Used + Rejected + Breakdown + OtherSystem + RepeatedHeaders;

    public void AddSystem(ShortCode system, long records) => _systems[system] = _systems.GetValueOrDefault(system) + records;

    /// <summary>Adds a month that has a figure, or that a year has none (0).</summary>
    public void AddMonth(Flow flow, int year, int month)
    {
        if (!_lastMonths.TryGetValue((flow, year), out var last) || last < month) _lastMonths[(flow, year)] = month;
    }

    /// <summary>Adds everything to other counts, and begins anew.</summary>
    public void MoveTo(RecordCounts sum)
    {
        (sum.Used, sum.Rejected, sum.Breakdown) = (sum.Used + Used, sum.Rejected + Rejected, sum.Breakdown + Breakdown);
        (sum.OtherSystem, sum.RepeatedHeaders) = (sum.OtherSystem + OtherSystem, sum.RepeatedHeaders + RepeatedHeaders);
        (sum.Blank, sum.Remarks, sum.Rows) = (sum.Blank + Blank, sum.Remarks + Remarks, sum.Rows + Rows);
        (sum.Rounded, sum.NotAvailable) = (sum.Rounded + Rounded, sum.NotAvailable + NotAvailable);
        foreach (var (system, records) in _systems) sum.AddSystem(system, records);
        foreach (var ((flow, year), month) in _lastMonths) sum.AddMonth(flow, year, month);
        (Used, Rejected, Breakdown, OtherSystem, RepeatedHeaders) = (0, 0, 0, 0, 0);
        (Blank, Remarks, Rows, Rounded, NotAvailable) = (0, 0, 0, 0, 0);
        _systems.Clear();
        _lastMonths.Clear();
    }
}
