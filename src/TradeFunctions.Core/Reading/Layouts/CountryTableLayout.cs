using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;

namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>
/// BACI's <c>country_codes_*.csv</c>, in the columns of 2021 and before or in those of later releases. It is recognised so as not
/// to be refused, and nothing is taken from it: countries and their names are this project's own list.
/// </summary>
internal sealed class CountryTableLayout : Layout
{
    private static readonly string[] Names =
    [
        "country_name", "country_iso2", "country_iso3", "country_name_abbreviation", "country_name_full", "iso_2digit_alpha", "iso_3digit_alpha",
    ];

    public override string Name => "country-names";

    public override IReadOnlyList<string> Required { get; } = ["country_code"];

    public override IReadOnlyList<string> Optional => Names;

    public override bool IsReference => true;

    public override bool Fits(Header header, ReadOptions options) =>
        base.Fits(header, options) && header.Names.All(column => Columns.Any(known => header.Find(known) == header.Find(column)));

    public override IReadOnlyList<string> Words => Names;

    public override RowReader CreateReader(Header header, ReadOptions options) => new Reader(header.Find("country_code"));

    private sealed class Reader(int code) : RowReader
    {
        public override RowVerdict Read(RecordFields record, RowOutput output) =>
            ExactNumber.TryReadCode(record.Code(code), out _) ? RowVerdict.Used : output.Reject(code, RejectCodes.UnknownEconomy);
    }
}
