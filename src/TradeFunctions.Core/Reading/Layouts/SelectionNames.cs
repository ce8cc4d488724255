namespace TradeFunctions.Core.Reading.Layouts;

/// <summary>What the columns are called that tell a figure in one of UN Comtrade's layouts.</summary>
/// <param name="Layout">The name of the layout that is a selection of them.</param>
/// <param name="Period">Year or month.</param>
/// <param name="Year">The year, where the period is in two columns; null: the layout has none such.</param>
/// <param name="Month">Its month, 52 for the year as a whole.</param>
/// <param name="Frequency">The frequency; null: the layout has none.</param>
/// <param name="Reporter">The reporter's number.</param>
/// <param name="ReporterIso">The reporter's letters.</param>
/// <param name="Partner">The partner's number.</param>
/// <param name="PartnerIso">The partner's letters.</param>
/// <param name="Flow">The flow.</param>
/// <param name="Commodity">The commodity.</param>
/// <param name="Value">The value.</param>
/// <param name="Partner2Word">The second partner in words.</param>
/// <param name="CustomsWord">The customs procedure in words.</param>
/// <param name="ModeOfTransportWord">The mode of transport in words.</param>
/// <param name="Words">Columns that say in words what another says by code.</param>
internal sealed record SelectionNames(
    string Layout,
    string Period,
    string? Year,
    string? Month,
    string? Frequency,
    string Reporter,
    string ReporterIso,
    string Partner,
    string PartnerIso,
    string Flow,
    string Commodity,
    string Value,
    string Partner2Word,
    string CustomsWord,
    string ModeOfTransportWord,
    IReadOnlyList<string> Words)
{
    /// <summary>Columns that say in words whether a row is a part of a figure.</summary>
    public IReadOnlyList<string> BreakdownWords => [Partner2Word, CustomsWord, ModeOfTransportWord];

    /// <summary>Those of today's download and API.</summary>
    public static readonly SelectionNames V1 = new(
        "comtrade-selection", "period", "refYear", "refMonth", "freqCode", "reporterCode", "reporterISO", "partnerCode", "partnerISO",
        "flowCode", "cmdCode", "primaryValue", "partner2Desc", "customsDesc", "motDesc", ["reporterDesc", "partnerDesc", "flowDesc", "cmdDesc"]);

    /// <summary>Those from before 2023.</summary>
    public static readonly SelectionNames Legacy = new(
        "comtrade-legacy-selection", "Period", null, null, null, "Reporter Code", "Reporter ISO", "Partner Code", "Partner ISO",
        "Trade Flow Code", "Commodity Code", "Trade Value (US$)", "2nd Partner", "Customs", "Mode of Transport", ["Reporter", "Partner", "Trade Flow", "Commodity"]);
}
