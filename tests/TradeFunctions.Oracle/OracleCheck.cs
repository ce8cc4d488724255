using System.Globalization;
using TradeFunctions.Oracle.Api;
using TradeFunctions.Oracle.Raw;

namespace TradeFunctions.Oracle;

/// <summary>
/// The independent check: every figure of a folder of raw files by SQL over the files, from the definitions, beside what the service
/// answers about the same files.
/// </summary>
public static class OracleCheck
{
    // Answers are put away in between: those about a file of all countries are millions of texts.
    private const int QuestionsAtOnce = 500;

    /// <summary>Works everything out, asks the service, and compares.</summary>
    /// <param name="folder">The dataset's folder, as it was loaded into the service.</param>
    /// <param name="service">A client whose base address is the service's, route prefix and a slash included.</param>
    /// <param name="dataset">The dataset's name; null where the service has one or a default.</param>
    /// <param name="reporters">UN Comtrade's codes of the reporters to ask about; none: all of them.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    public static async Task<OracleReport> RunAsync(
        string folder, HttpClient service, string? dataset, IReadOnlyCollection<int> reporters, CancellationToken cancellationToken)
    {
        using var database = new TradeDatabase();
        WorkOut(database, folder, reporters);
        var api = new TradeApi(service, dataset);
        var all = Questions.Of(database).Concat(MirrorQuestions.Of(database)).Concat(CommodityQuestions.Of(database)).Concat(SpanQuestions.Of(database));
        foreach (var questions in all.Chunk(QuestionsAtOnce))
        {
            Note(database, questions);
            Take(database, await api.AskAsync(questions, cancellationToken));
        }

        Take(database, await new RunFiles(service, dataset).AskAsync(cancellationToken));
        database.Run("compare");
        return OracleReport.Read(database);
    }

    private static void WorkOut(TradeDatabase database, string folder, IReadOnlyCollection<int> reporters)
    {
        database.Run("setup");
        TakeEconomies(database);
        database.Run("economies");
        var raw = RawFolder.Look(folder);
        raw.Load(database);
        Choose(database, reporters);
        var isUnusable = database.Query("SELECT 1 FROM unusable_files LIMIT 1").Count > 0;
        (string, int)[] numbers = [("complete", raw.Complete && !isUnusable ? 1 : 0), ("unusable", isUnusable ? 1 : 0)];
        foreach (var folderOfScripts in new[] { "Account", "Figures", "Commodities", "Series", "Facts" })
        {
            foreach (var script in TradeDatabase.Scripts(folderOfScripts)) database.Run(script, numbers);
        }
    }

    // The account is worked out for all, since a mirror is of two.
    private static void Choose(TradeDatabase database, IReadOnlyCollection<int> reporters)
    {
        var list = string.Join(", ", reporters.Select(reporter => reporter.ToString(CultureInfo.InvariantCulture)));
        var condition = reporters.Count == 0 ? "true" : $"reporter IN ({list})";
        database.Execute($"INSERT INTO selected_reporters SELECT DISTINCT reporter FROM rows WHERE {condition}");
    }

    // The project's list of economies: codes, names, and which of them are economies. The name is the last column and has commas.
    private static void TakeEconomies(TradeDatabase database)
    {
        using var stream = typeof(OracleCheck).Assembly.GetManifestResourceStream("economies.csv")!;
        using var reader = new StreamReader(stream);
        using var appender = database.Append("economies");
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',', 8);
            var row = appender.CreateRow()
                .AppendValue(int.Parse(fields[0], CultureInfo.InvariantCulture)).AppendValue(fields[1]).AppendValue(fields[2]);
            row = fields[3].Length == 0 ? row.AppendNullValue() : row.AppendValue(int.Parse(fields[3], CultureInfo.InvariantCulture));
            row.AppendValue(fields[4]).AppendValue(fields[5]).AppendValue(fields[6]).EndRow();
        }
    }

    private static void Note(TradeDatabase database, IEnumerable<ApiQuestion> questions)
    {
        using var appender = database.Append("requested_fields");
        foreach (var (question, field) in questions.SelectMany(question => question.Fields.Select(field => (question, field))))
        {
            var figure = question.Problem;
            appender.CreateRow()
                .AppendValue(question.Url)
                .AppendValue(figure.Answer)
                .AppendValue(figure.Reporter)
                .AppendValue(figure.Flow)
                .AppendValue(figure.Frequency)
                .AppendValue(figure.Measure)
                .AppendValue(field)
                .EndRow();
        }
    }

    private static void Take(TradeDatabase database, IEnumerable<AnswerFigure> figures)
    {
        using var appender = database.Append("actual");
        foreach (var figure in figures)
        {
            appender.CreateRow()
                .AppendValue(figure.Answer)
                .AppendValue(figure.Reporter)
                .AppendValue(figure.Partner)
                .AppendValue(figure.Flow)
                .AppendValue(figure.Frequency)
                .AppendValue(figure.Time)
                .AppendValue(figure.Measure)
                .AppendValue(figure.Path)
                .AppendValue(figure.Text)
                .EndRow();
        }
    }
}
