using System.Globalization;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>The kinds of parameters: how the text of each is checked, read and written.</summary>
internal static class ParameterKinds
{
    private const string EconomyPattern = "^[A-Za-z0-9_]{1,16}$";
    private const string PartnerPattern = "([A-Za-z0-9_]{1,16}|[Gg]\\.[A-Za-z0-9._-]{1,60})";
    private const string PeriodForms = "[0-9]{4}(-[0-9]{2}|-[Qq][1-4]|-01/[0-9]{4}-02)?";
    private const string PeriodPattern = $"^{PeriodForms}$";

    private const string CommodityPattern = "^([A-Za-z0-9.-]{2,60}|[Gg]\\.[A-Za-z0-9._-]{1,60})$";
    private const string TimePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,7})?)?Z)?$";

    public static ParameterDescription<Economy> Economy(
        string name, string description, string example, ParameterPlace place = ParameterPlace.Path, string? byDefault = null) =>
        new(name, place, description, new ParameterSchema("string") { Pattern = EconomyPattern }, example,
            ProblemCode.UnknownEconomy, FindEconomy, economy => economy.Id)
        { Default = byDefault };

    /// <summary>Economies and groups of them; the dataset defines the groups.</summary>
    public static ParameterDescription<IReadOnlyList<RequestedPartner>> Partners(
        string name, string description, string example, int most, ParameterPlace place = ParameterPlace.Path) =>
        new(name, place, description,
            new ParameterSchema("string") { Pattern = $"^{PartnerPattern}(,{PartnerPattern}){{0,{most - 1}}}$", MaxItems = most },
            example, ProblemCode.UnknownEconomy, text => FindPartners(text, most),
            partners => string.Join(',', partners.Select(partner => partner.Id)));

    public static ParameterDescription<RequestedPeriod> PeriodOrLatest(string name, string description, string example) =>
        new(name, ParameterPlace.Query, description,
            new ParameterSchema("string") { Pattern = $"^({PeriodForms}|[Ll][Aa][Tt][Ee][Ss][Tt])$" }, example,
            ProblemCode.BadPeriod, ReadPeriodOrLatest, choice => choice.ToString())
        { Default = RequestedPeriod.LatestText };

    public static ParameterDescription<Period> Period(string name, string description, string example) =>
        new(name, ParameterPlace.Query, description, new ParameterSchema("string") { Pattern = PeriodPattern }, example,
            ProblemCode.BadPeriod, ReadPeriod, period => period.ToString());

    /// <summary>A commodity, in upper case; groups keep the case of the dataset.</summary>
    public static ParameterDescription<string> Commodity(string name, string description, string example) =>
        new(name, ParameterPlace.Query, description, new ParameterSchema("string") { Pattern = CommodityPattern }, example,
            ProblemCode.InvalidValue, ReadCommodity, commodity => commodity)
        { Default = Figures.Commodities.Commodity.Total };

    public static ParameterDescription<DateTimeOffset> Time(string name, string description, string example) =>
        new(name, ParameterPlace.Query, description, new ParameterSchema("string") { Pattern = TimePattern }, example,
            ProblemCode.InvalidValue, ReadTime, time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture));

    /// <summary>A choice among words. OpenAPI lists all texts; the first text of a value is its canonical one.</summary>
    public static ParameterDescription<T> Choice<T>(
        string name, string description, IReadOnlyList<(string Text, T Value)> choices, string? defaultText)
        where T : notnull =>
        new(name, ParameterPlace.Query, description,
            new ParameterSchema("string") { Choices = [.. choices.Select(choice => choice.Text)] },
            defaultText ?? choices[0].Text, ProblemCode.InvalidValue,
            text => choices.First(choice => choice.Text.Equals(text, StringComparison.OrdinalIgnoreCase)).Value,
            value => choices.First(choice => choice.Value.Equals(value)).Text)
        { Default = defaultText };

    public static ParameterDescription<int> Integer(
        string name, string description, int least, int most, int byDefault) =>
        new(name, ParameterPlace.Query, description, new ParameterSchema("integer") { Minimum = least, Maximum = most },
            byDefault.ToString(CultureInfo.InvariantCulture), ProblemCode.InvalidValue,
            text => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            number => number.ToString(CultureInfo.InvariantCulture))
        { Default = byDefault.ToString(CultureInfo.InvariantCulture) };

    public static ParameterDescription<string> Text(
        string name, ParameterPlace place, string description, string example, int longest, ProblemCode problem) =>
        new(name, place, description, new ParameterSchema("string") { MaxLength = longest }, example, problem,
            text => text, text => text);

    private static Outcome<Economy> FindEconomy(string text)
    {
        if (EconomyList.TryFind(text, out var economy)) return economy;
        if (IsGroup(text))
        {
            return new QueryError(
                ProblemCode.UnknownEconomy, $"'{text}' is a group of partners: groups are answered by series and by rankings of partners ('combine').");
        }

        return new QueryError(ProblemCode.UnknownEconomy, $"no economy has the code '{text}'.")
        {
            Nearest = EconomyList.Nearest(text, NearestTexts.Count),
        };
    }

    private static Outcome<IReadOnlyList<RequestedPartner>> FindPartners(string text, int most)
    {
        var found = new List<RequestedPartner>();
        foreach (var item in text.Split(','))
        {
            if (item.Length == 0)
                return new QueryError(ProblemCode.UnknownEconomy, string.Create(CultureInfo.InvariantCulture, $"item {found.Count + 1} of the list is empty."));
            var outcome = FindPartner(item);
            if (!outcome.IsOk) return outcome.Error;
            if (found.Contains(outcome.Value))
                return new QueryError(ProblemCode.InvalidValue, $"'{item}' is named twice.");
            found.Add(outcome.Value);
        }

        return found.Count <= most
            ? found
            : new QueryError(ProblemCode.InvalidValue, string.Create(CultureInfo.InvariantCulture, $"{found.Count} are named, and at most {most} are allowed."));
    }

    private static Outcome<RequestedPartner> FindPartner(string text)
    {
        if (IsGroup(text)) return new RequestedPartner(PartnerGroup.Prefix + text[PartnerGroup.Prefix.Length..], null);
        var economy = FindEconomy(text);
        return economy.IsOk ? new RequestedPartner(economy.Value.Id, economy.Value) : economy.Error;
    }

    private static bool IsGroup(string text) => text.StartsWith(PartnerGroup.Prefix, StringComparison.OrdinalIgnoreCase);

    private static Outcome<RequestedPeriod> ReadPeriodOrLatest(string text)
    {
        if (text.Equals(RequestedPeriod.LatestText, StringComparison.OrdinalIgnoreCase)) return RequestedPeriod.Latest;
        var period = ReadPeriod(text);
        return period.IsOk ? new RequestedPeriod(period.Value) : period.Error;
    }

    private static Outcome<Period> ReadPeriod(string text)
    {
        if (text.Length != 6 && Core.Trade.Period.TryParse(text, out var period)) return period;
        return new QueryError(ProblemCode.BadPeriod, $"'{text}' is neither a year nor a month, a quarter, or January and February together.") { Nearest = NearestPeriods(text) };
    }

    private static Outcome<string> ReadCommodity(string text)
    {
        if (text.StartsWith(CommodityGroup.Prefix, StringComparison.OrdinalIgnoreCase))
            return CommodityGroup.Prefix + text[CommodityGroup.Prefix.Length..];
        if (CommodityCode.TryParse(text, out var code)) return code.ToString();
        // Other texts pass: one that is a group without its prefix gets the group suggested when it is looked up.
        return text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
            ? text
            : new QueryError(ProblemCode.InvalidValue, $"'{text}' is not a commodity code.") { Nearest = [Figures.Commodities.Commodity.Total] };
    }

    private static Outcome<DateTimeOffset> ReadTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : new QueryError(ProblemCode.InvalidValue, $"'{text}' is neither a date nor a time in the form 2025-07-09T06:00:00Z.");

    // The period meant by 2024Q1, 202405, 2024-5, 2024/05, 05-2024 or 2024M05; the year alone for 2024-13.
    private static IReadOnlyList<string> NearestPeriods(string text)
    {
        if (text.Length == 6 && text[4] is 'Q' or 'q' && Core.Trade.Period.TryParse(text, out var quarter)) return [quarter.ToString()];
        var numbers = new string([.. text.Select(c => char.IsAsciiDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (numbers is [{ Length: 6 } joined]) numbers = [joined[..4], joined[4..]];
        if (numbers is [{ Length: <= 2 } monthFirst, { Length: 4 } yearLast]) numbers = [yearLast, monthFirst];
        if (numbers is not [{ Length: 4 } year, ..] || !Core.Trade.Period.TryParse(year, out _)) return [];
        return numbers.Length > 1 && Core.Trade.Period.TryParse($"{year}-{numbers[1].PadLeft(2, '0')}", out var month)
            ? [month.ToString()]
            : [year];
    }
}
