using System.Globalization;
using Sylvan.Data.Csv;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Benchmarks;

/// <summary>The fields of a row that our reader reads, read through Sylvan.Data.Csv without a string for any of them.</summary>
internal sealed class SylvanFields(CsvDataReader csv)
{
    private readonly int _period = csv.GetOrdinal("period");
    private readonly int _reporter = csv.GetOrdinal("reporterCode");
    private readonly int _flow = csv.GetOrdinal("flowCode");
    private readonly int _partner = csv.GetOrdinal("partnerCode");
    private readonly int _partner2 = csv.GetOrdinal("partner2Code");
    private readonly int _classification = csv.GetOrdinal("classificationCode");
    private readonly int _commodity = csv.GetOrdinal("cmdCode");
    private readonly int _customs = csv.GetOrdinal("customsCode");
    private readonly int _modeOfSupply = csv.GetOrdinal("mosCode");
    private readonly int _modeOfTransport = csv.GetOrdinal("motCode");
    private readonly int _unit = csv.GetOrdinal("qtyUnitCode");
    private readonly int _quantity = csv.GetOrdinal("qty");
    private readonly int _netWeight = csv.GetOrdinal("netWgt");
    private readonly int _value = csv.GetOrdinal("primaryValue");

    public bool IsBreakdown() =>
        csv.GetFieldSpan(_partner2) is not "0" || csv.GetFieldSpan(_customs) is not "C00"
        || csv.GetFieldSpan(_modeOfSupply) is not "0" || csv.GetFieldSpan(_modeOfTransport) is not "0";

    /// <summary>The value in thousandths; throws when a field is no code or number.</summary>
    public long Read()
    {
        _ = csv.GetInt32(_reporter) + csv.GetInt32(_partner) + csv.GetInt32(_unit);
        var isGood = Period.TryFromCode(csv.GetInt32(_period), out _)
            && Flows.TryParse(csv.GetFieldSpan(_flow), out _)
            && CommodityCode.TryParse(csv.GetFieldSpan(_commodity), out _)
            && !csv.GetFieldSpan(_classification).IsEmpty;
        if (!isGood) throw new InvalidDataException("A row that does not parse.");
        _ = Thousandths(_quantity) + Thousandths(_netWeight);
        return Thousandths(_value);
    }

    private long Thousandths(int field)
    {
        var text = csv.GetFieldSpan(field);
        return text.IsEmpty ? 0 : (long)(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * 1000);
    }
}
