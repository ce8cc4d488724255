// The attributes and types of the Azure Functions worker that this app's functions use, with the members they use: compiled
// only where the worker packages are missing (FunctionsWorker.props). One file, against the rule of one type a file, because
// it is one thing: the shape of a foreign package.
#pragma warning disable CA1813, CA1019 // The shapes are those of the real attributes.

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name.</summary>
    public string Name { get; } = name;
}

/// <summary>Who may call an HTTP function.</summary>
public enum AuthorizationLevel
{
    /// <summary>Anyone.</summary>
    Anonymous,

    /// <summary>Not supported by the platform any more.</summary>
    User,

    /// <summary>Whoever has a key of the function.</summary>
    Function,

    /// <summary>The platform itself.</summary>
    System,

    /// <summary>Whoever has the app's master key.</summary>
    Admin,
}

/// <summary>Binds a parameter to the HTTP request that started the function.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>Who may call the function.</summary>
    public AuthorizationLevel AuthLevel { get; set; } = authLevel;

    /// <summary>The HTTP methods it answers to; null for all.</summary>
    public string[]? Methods { get; set; } = methods;

    /// <summary>The route template, without the prefix of host.json; null for the function's name.</summary>
    public string? Route { get; set; }
}

/// <summary>Starts a function by a schedule.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>A six-field NCRONTAB expression, or a setting's name between percent signs.</summary>
    public string Schedule { get; set; } = schedule;

    /// <summary>Whether the host keeps the schedule's state over restarts.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function runs once when the host starts.</summary>
    public bool RunOnStartup { get; set; }
}

/// <summary>What a timer function is told about its schedule.</summary>
public class TimerInfo
{
    /// <summary>Null where the schedule's state is not kept.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether the run comes later than the schedule asked for.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>A schedule's last and next occurrences.</summary>
public class ScheduleStatus
{
    /// <summary>The last occurrence.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next occurrence.</summary>
    public DateTime Next { get; set; }

    /// <summary>When the state was written.</summary>
    public DateTime LastUpdated { get; set; }
}

/// <summary>Starts a function by a message of a queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue, or a setting's name between percent signs.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The setting, or the prefix of the settings, that says which storage account; null for the host's own.</summary>
    public string? Connection { get; set; }
}
